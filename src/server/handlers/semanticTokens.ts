import type { SemanticTokens, SemanticTokensLegend, SemanticTokensRangeParams } from 'vscode-languageserver';
import { categories } from '../../core/glossary/concept.ts';
import type { Span } from '../../core/text/span.ts';
import { highlightsIn, type Highlight } from '../../features/highlights.ts';
import type { Session } from '../session.ts';
import type { View } from '../view.ts';

/** One type for all terms; the category of a concept is a modifier, so that a theme may colour all terms at once. */
export const legend: SemanticTokensLegend = {
  tokenTypes: ['glossatorTerm'],
  tokenModifiers: [...categories, 'defined'],
};

/** `textDocument/semanticTokens/range`: the terms in view. */
export function semanticTokens(session: Session, { textDocument, range }: SemanticTokensRangeParams): SemanticTokens {
  const view = session.view(textDocument.uri);
  if (!view) return { data: [] };
  const { terms, shown } = session.index;
  const found = highlightsIn(terms.index, view.document, view.spanAt(range), shown);
  session.index.prepareShown(view.document);
  return { data: encoded(view, found) };
}

/** The tokens as the protocol writes them: each by its distance from the one before. */
function encoded(view: View, highlights: readonly Highlight[]): number[] {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const highlight of highlights) {
    const now = view.spanNow(highlight);
    for (const part of now ? lineParts(view, now) : []) {
      const at = view.lines.positionAt(part.start);
      const line = at.line - before.line;
      const character = line === 0 ? at.character - before.character : at.character;
      data.push(line, character, part.end - part.start, 0, modifiersOf(highlight));
      before = at;
    }
  }
  return data;
}

/** A token stands on one line: a span's parts on each, without the lines' indentation. */
function lineParts(view: View, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (const match of view.slice(start, end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)) {
    parts.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return parts;
}

const modifiersOf = ({ category, defined }: Highlight): number =>
  (category ? 1 << categories.indexOf(category) : 0) | (defined ? 1 << categories.length : 0);
