import { entriesIn } from '../../../src/core/bibliography/references.ts';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import type { Citation } from '../../../src/core/citation/citation.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { resolveCitation } from '../../../src/core/corpus/resolution.ts';
import type { Document } from '../../../src/core/document/document.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { contains, type Span } from '../../../src/core/text/span.ts';
import { codePointsBefore } from '../codePoints.ts';
import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { readRows } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly family: string;
  readonly text: string;
}

/** Citations in running text that carries its own reference list: markers, what they name, and the entries they mean. */
export const plainCites: EvalSet = {
  name: '2b-plain-cites',
  rows: 'eval/2b-plain-cites/dev.jsonl',
  peers: [{ name: 'a regular expression', figures: 'markers 72.9, links 0' }],
  remark:
    'offsets are written as the set’s truth counts them, in code points; the call of a note is a marker of this set where the note does nothing but name entries of the list, and pandoc’s keys have one of their own',
  async *predict({ rows }) {
    for await (const { id, family, text } of readRows<Row>(rows)) {
      const format = /-md$|-html$/.test(family) ? 'markdown' : 'plaintext';
      const document = parseDocument({ uri: id, text, format });
      const corpus = Corpus.empty.with(id, { document });
      const at = codePointsBefore(text);
      const place = ({ start, end }: Span): Span => ({ start: at(start), end: at(end) });
      yield {
        id,
        markers: citationsOf(document).flatMap((citation) => markersOf(corpus, document, citation, place)),
        entries: entriesIn(document).map(place),
      };
    }
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'family'],
};

function markersOf(corpus: Corpus, document: Document, citation: Citation, place: (span: Span) => Span): object[] {
  const { found, named } = resolveCitation(corpus, document, citation);
  const isCall = citation.style === 'footnote';
  const dated = citationsOf(document).filter((c) => c.items.some((item) => item.year !== undefined));
  const citesItself = dated.some((c) => found.some(({ reference }) => contains(reference, c)));
  if ((isCall && (named.length === 0 || citesItself)) || citation.style === 'pandoc' || citation.style === 'latex')
    return [];
  const { items } = citation;
  return [
    {
      ...place(citation),
      numbers: items.flatMap(({ key }) => (/^\d+$/.test(key) ? [Number(key)] : [])),
      authorYears: items.filter((item) => item.family !== undefined).map(({ family, year }) => ({ family, year })),
      refs: (isCall ? named : found).map(({ reference, item }) => ({
        ...place(reference),
        locator: item.locator?.value,
      })),
    },
  ];
}
