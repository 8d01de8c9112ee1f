import { Random } from './random.ts';

const families = ['M{\\"u}ller', 'van der Meer', 'Li', "Garc{\\'\\i}a", '{\\O}stby', 'Brenwick'];

/** A BibTeX file of so many entries: the same on every machine. */
export function generateBibtex(count: number): string {
  const random = new Random(7);
  const name = () => `${families[random.whole(0, families.length - 1)]!}, Ann ${'ABCDEF'[random.whole(0, 5)]!}.`;
  return Array.from(
    { length: count },
    (_, i) => `@article{key${i},
  author = {${name()} and ${name()} and {Harbour Office}},
  title = {The {Governance} of Quays, Number ${i}: Rules \\& Norms of the {Harbour}},
  journal = {Journal of Harbour Administration},
  year = {${1990 + random.whole(0, 30)}},
  month = may,
  volume = {${random.whole(1, 40)}},
  number = {${random.whole(1, 12)}},
  pages = {${i}--${i + 20}},
  doi = {10.5555/quay_${i}},
  url = {https://example.org/quay/${i}},
  publisher = {Quay Press}
}
`,
  ).join('\n');
}
