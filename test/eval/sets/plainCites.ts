import { entriesIn } from '../../../src/core/bibliography/references.ts';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import type { Citation } from '../../../src/core/citation/citation.ts';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { resolveCitation } from '../../../src/core/corpus/resolution.ts';
import type { Document } from '../../../src/core/document/document.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
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
    'the call of a note that names no entry of the list is a call and no marker of this set; pandoc’s keys have a set of their own',
  async *predict({ rows }) {
    for await (const { id, family, text } of readRows<Row>(rows)) {
      const format = /-md$|-html$/.test(family) ? 'markdown' : 'plaintext';
      const document = parseDocument({ uri: id, text, format });
      const corpus = Corpus.empty.with(id, { document });
      yield {
        id,
        markers: citationsOf(document).flatMap((citation) => markersOf(corpus, document, citation)),
        entries: entriesIn(document).map(({ start, end }) => ({ start, end })),
      };
    }
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'family'],
};

function markersOf(corpus: Corpus, document: Document, citation: Citation): object[] {
  const { found, named } = resolveCitation(corpus, document, citation);
  const isCall = citation.style === 'footnote';
  if ((isCall && named.length === 0) || citation.style === 'pandoc' || citation.style === 'latex') return [];
  const { start, end, items } = citation;
  return [
    {
      start,
      end,
      numbers: items.flatMap(({ key }) => (/^\d+$/.test(key) ? [Number(key)] : [])),
      authorYears: items.filter((item) => item.family !== undefined).map(({ family, year }) => ({ family, year })),
      refs: (isCall ? named : found).map(({ reference, item }) => ({
        start: reference.start,
        end: reference.end,
        locator: item.locator?.value,
      })),
    },
  ];
}
