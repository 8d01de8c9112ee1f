import type { CitationForm } from '../../core/citation/writeCitation.ts';
import { formOf } from '../../core/citation/writeCitation.ts';
import { citationsOf } from '../../core/citation/citations.ts';
import type { Document } from '../../core/document/document.ts';
import type { CitableWork } from './citableWorks.ts';

const simpleCommand = /^\\(?:paren|auto|text|foot|smart)?cite[pt]?$/u;

/** How a draft writes one more citation: as it writes those that it has, else as its format has it. */
export function formFor(document: Document, kind: CitableWork['kind']): CitationForm {
  const citations = citationsOf(document);
  if (kind === 'key') {
    if (document.format !== 'latex') return { kind: 'pandoc' };
    const commands = citations.flatMap((citation) => {
      const form = formOf(citation);
      return form.kind === 'latex' && simpleCommand.test(form.command) ? [form.command] : [];
    });
    return { kind: 'latex', command: mostUsed(commands) ?? (usesBiblatex(document) ? '\\parencite' : '\\cite') };
  }
  if (kind === 'number') {
    const forms = citations.filter(({ style }) => style === 'numeric' || style === 'superscript').map(formOf);
    const most = mostUsed(forms.map((form) => JSON.stringify(form)));
    return most === undefined ? { kind: 'marked', open: '[', close: ']' } : (JSON.parse(most) as CitationForm);
  }
  const forms = citations.filter(({ style }) => style === 'author-date').map(formOf);
  const commas = forms.filter((form) => form.kind === 'author-date' && form.comma).length;
  return { kind: 'author-date', comma: commas * 2 > forms.length };
}

const usesBiblatex = ({ text }: Document): boolean => /\\usepackage(?:\[[^\]]{0,300}\])?\{biblatex\}/u.test(text.slice(0, 20_000)); // prettier-ignore

function mostUsed(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
