import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Glossary } from '../../../src/core/glossary/concept.ts';
import {
  type GlossaryFormat,
  glossaryFormatOf,
  readGlossary,
  writeGlossary,
} from '../../../src/core/glossary/formats.ts';
import { glossaries, meaningOf } from './support/glossaries.ts';

async function thereAndBack(glossary: Glossary, format: GlossaryFormat) {
  const text = writeGlossary(glossary, format);
  const read = await readGlossary('memory:/glossaries/a', text, format);
  assert.ok(read, 'what was written is not recognised');
  assert.deepEqual(read.problems, [], text);
  return read.value;
}

describe('a glossary that is written and read again', () => {
  for (const format of ['yaml', 'skos', 'jsonld', 'csv'] as const) {
    it(`says the same in ${format}`, () =>
      fc.assert(
        fc.asyncProperty(glossaries, async (glossary) => {
          fc.pre(glossary.concepts.length > 0 || format !== 'csv');
          const read = await thereAndBack(glossary, format);
          assert.deepEqual(meaningOf(read), meaningOf(glossary));
          if (format !== 'csv') assert.equal(read.title, glossary.title);
        }),
      ));
  }

  it('says the same in tbx, but for exactness, line ends, and the language of a definition without a wording in it', () =>
    fc.assert(
      fc.asyncProperty(glossaries, async (glossary) => {
        const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
        const known = glossary.concepts.map((concept) => {
          const languages = concept.labels.map(({ language }) => language);
          return {
            ...concept,
            labels: concept.labels.map(({ text, language, kind }) => ({ text, language, kind })),
            definitions: concept.definitions.filter(
              ({ language }) => languages.includes(language) || language === 'und',
            ),
          };
        });
        fc.pre(
          known.every(({ labels, definitions, notes = [] }) =>
            [labels, definitions, notes].every(
              (list: readonly { language: string; text: string }[]) =>
                new Set(list.map((one) => `${one.language}\n${spaced(one.text)}`)).size === list.length,
            ),
          ),
        );
        const read = await thereAndBack({ ...glossary, concepts: known }, 'tbx');
        assert.deepEqual(meaningOf(read, spaced), meaningOf({ concepts: known }, spaced));
      }),
    ));
});

describe('the format of a glossary', () => {
  it('is told by the name of its file', () => {
    const names = [
      'a/glossary.yaml',
      'b.glossary.yml',
      'x.ttl',
      'x.jsonld',
      'x.TBX',
      'glossary.csv',
      'my.glossary.csv',
    ];
    assert.deepEqual(names.map(glossaryFormatOf), ['yaml', 'yaml', 'skos', 'jsonld', 'tbx', 'csv', 'csv']);
    assert.deepEqual(['x.yaml', 'x.csv', 'myglossary.csv', 'x.json'].map(glossaryFormatOf), [null, null, null, null]);
  });

  it('is none where Turtle or JSON-LD is about something else', async () => {
    assert.equal(await readGlossary('memory:/a', '<a> <b> <c> .', 'skos'), null);
    assert.equal(await readGlossary('memory:/a', '{"@id": "x"}', 'jsonld'), null);
  });
});
