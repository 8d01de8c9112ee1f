import { type BibliographyFormat, parseBibliography } from '../../../src/core/bibliography/formats/index.ts';
import type { CslItem } from '../../../src/core/bibliography/csl.ts';
import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { readRows } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly format: string;
  readonly text: string;
}

/** Bibliography files into CSL-JSON. */
export const bibfiles: EvalSet = {
  name: '3-bibfiles',
  rows: 'eval/3-bibfiles/dev.jsonl',
  peers: [
    { name: 'citation-js', figures: 'items 98.1, fields 94.7, 36 files failed' },
    { name: 'biblatex-csl-converter', figures: 'items 97.0, fields 84.1, 14 files failed' },
  ],
  remark: 'pandoc writes an empty type where CSL has “document”, and is written so here',
  async *predict({ rows }) {
    for await (const { id, format, text } of readRows<Row>(rows)) {
      const known = formats.get(format);
      if (!known) throw new Error(`row ${id}: the format ${format} is not known`);
      const { value } = parseBibliography(id, text, known);
      yield { id, items: value.map(({ csl }) => (known.startsWith('bib') ? typedAsPandocDoes(csl) : csl)) };
    }
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'format'],
};

/** What the rows call the formats. */
const formats: ReadonlyMap<string, BibliographyFormat> = new Map([
  ['bibtex', 'bibtex'],
  ['biblatex', 'biblatex'],
  ['ris', 'ris'],
  ['csljson', 'csl-json'],
  ['csl-json', 'csl-json'],
  ['json', 'csl-json'],
  ['csl-yaml', 'csl-yaml'],
  ['cslyaml', 'csl-yaml'],
  ['yaml', 'csl-yaml'],
  ['endnotexml', 'endnote-xml'],
  ['endnote-xml', 'endnote-xml'],
]);

const typedAsPandocDoes = (csl: CslItem): CslItem => (csl.type === 'document' ? { ...csl, type: '' } : csl);
