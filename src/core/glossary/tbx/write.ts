import type { Concept, Definition, Glossary, Label, Note } from '../concept.ts';
import { relationKinds } from '../draft.ts';
import { toXmlName } from './ids.ts';

/**
 * Writes a glossary in TBX-Basic (ISO 30042:2019) with data categories as elements. TBX has one kind of reference
 * between entries, so its text says which of ours it is; it knows nothing of exact labels.
 */
export function writeTbx({ title, concepts }: Omit<Glossary, 'uri'>): string {
  const names = title ? [`        <titleStmt><title>${escaped(title)}</title></titleStmt>`] : [];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"' +
      ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">',
    '  <tbxHeader>',
    '    <fileDesc>',
    ...names.map((line) => line.slice(2)),
    '      <sourceDesc><p>Written by Glossator.</p></sourceDesc>',
    '    </fileDesc>',
    '  </tbxHeader>',
    '  <text>',
    '    <body>',
    ...concepts.flatMap((concept) => entry(concept).map((line) => `      ${line}`)),
    '    </body>',
    '  </text>',
    '</tbx>',
    '',
  ].join('\n');
}

function entry({ id, category, labels, definitions, notes = [], ...relations }: Concept): string[] {
  const languages = [...new Set(labels.map(({ language }) => language))];
  const of = <T extends { readonly language: string }>(list: readonly T[], language: string): T[] =>
    list.filter((one) => one.language === language);
  // A language that has no wording has no section of its own: what is said in it stands in the entry.
  const elsewhere = <T extends { readonly language: string }>(list: readonly T[]): T[] =>
    list.filter(({ language }) => !languages.includes(language));
  return [
    `<conceptEntry id="${escaped(toXmlName(id))}">`,
    ...(category ? [`  <min:subjectField>${category}</min:subjectField>`] : []),
    ...relationKinds.flatMap((kind) =>
      (relations[kind] ?? []).map(
        (other) => `  <basic:crossReference target="${escaped(toXmlName(other))}">${kind}</basic:crossReference>`,
      ),
    ),
    ...about(elsewhere(definitions), []).map((line) => `  ${line}`),
    ...elsewhere(notes).map(({ text, language }) => `  <note xml:lang="${escaped(language)}">${escaped(text)}</note>`),
    ...languages.flatMap((language) => [
      `  <langSec xml:lang="${escaped(language)}">`,
      ...about(of(definitions, language), of(notes, language)).map((line) => `    ${line}`),
      ...of(labels, language).flatMap((label) => term(label).map((line) => `    ${line}`)),
      '  </langSec>',
    ]),
    '</conceptEntry>',
  ];
}

const about = (definitions: readonly Definition[], notes: readonly Note[]): string[] => [
  ...definitions.flatMap(({ text, source }) => [
    '<descripGrp>',
    `  <basic:definition>${escaped(text)}</basic:definition>`,
    ...(source ? [`  <basic:source>${escaped(source)}</basic:source>`] : []),
    '</descripGrp>',
  ]),
  ...notes.map(({ text }) => `<note>${escaped(text)}</note>`),
];

const statuses = {
  preferred: '<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>',
  alternative: '<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>',
  abbreviation: '<basic:termType>abbreviation</basic:termType>',
  deprecated: '<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>',
} as const;

const term = ({ text, kind }: Label): string[] => [
  '<termSec>',
  `  <term>${escaped(text)}</term>`,
  `  ${statuses[kind]}`,
  '</termSec>',
];

/** As XML holds it: without the characters that XML knows no way to write. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
