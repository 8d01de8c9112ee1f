import type { CancellationToken } from 'vscode-languageserver';
import { starterFit } from '../../features/starterFit.ts';
import { starterNames, starterUri } from '../../features/starters.ts';
import type { StartersAnswer } from '../../protocol/glossary.ts';
import { readBytes } from '../../readers/read.ts';
import { inSteps } from '../inSteps.ts';
import type { Session } from '../session.ts';

export const noStarters: StartersAnswer = { fits: [] };

/** `glossator/starters`: which of the glossaries that ship with us fit the documents of the folder. */
export async function starters(session: Session, _: unknown, token: CancellationToken): Promise<StartersAnswer> {
  const { folder, read } = session.starters ?? {};
  if (folder === undefined || !read) return noStarters;
  const fits: StartersAnswer['fits'][number][] = [];
  for (const name of starterNames) {
    const uri = starterUri(folder, name);
    const { glossary } = readBytes(uri, await read(uri));
    const fit = glossary && (await inSteps(session, starterFit(session.index.corpus, glossary), token));
    if (fit) fits.push({ name, title: glossary.title ?? name, ...fit });
  }
  return { fits };
}
