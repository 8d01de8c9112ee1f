import type { Command } from '../command.ts';
import { cite } from './cite.ts';
import { glossary } from './glossary.ts';
import { indexFolder } from './indexFolder.ts';
import { parseReferences } from './parseReferences.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { terms } from './terms.ts';
import { text } from './text.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [cite, terms, glossary, parseReferences, search, indexFolder, text, serve];
