import type { Block, Document } from '../../document/document.ts';
import type { Span } from '../../text/span.ts';
import type { DefinitionForm } from './localDefinition.ts';

/** A term and its meaning, in spans of the source. */
export interface MarkdownTerm {
  readonly term: Span;
  readonly definition: Span;
  readonly form: DefinitionForm;
}

/** A definition list of Markdown: a line with the term, and below it, after a colon, its meaning. */
const entry =
  /^(?![:\s])(?:\*\*|__)?([^\n:*]{2,80}?)(?:\*\*|__)?[ \t]*\n(?:[ \t]*\n)?:[ \t]+([^\n]+(?:\n[ \t]+[^\s][^\n]*)*)/gmu;

/** The entries of a definition list. What is no sentence, as a date is none, makes no meaning: such lists hold records too. */
export function markdownTerms({ text, format }: Document, block: Block): MarkdownTerm[] {
  if (format !== 'markdown' || block.kind !== 'paragraph') return [];
  const source = text.slice(block.start, block.end);
  if (!source.includes('\n:')) return [];
  return Array.from(source.matchAll(entry)).flatMap((match): MarkdownTerm[] => {
    const meaning = match[2]!;
    if ((meaning.match(/\p{Ll}{3,}|\p{sc=Han}{2}/gu)?.length ?? 0) < 3) return [];
    const start = block.start + match.index + match[0].indexOf(match[1]!);
    const end = block.start + match.index + match[0].length;
    return [
      {
        term: { start, end: start + match[1]!.length },
        definition: { start: end - meaning.length, end: end - (meaning.length - meaning.trimEnd().length) },
        form: 'list',
      },
    ];
  });
}
