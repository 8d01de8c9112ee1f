import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseGlossary } from '../../../src/core/glossary/yaml.ts';
import { addConcept, addLabel, type NewLabel } from '../../../src/core/glossary/yamlEdit.ts';
import { writeYaml } from '../../../src/core/glossary/yamlWrite.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { glossaries } from './support/glossaries.ts';

const conceptsOf = (text: string) => parseGlossary('memory:/g', text).value.concepts;

/** `source` with a wording more at its concept of that index. */
function withLabel(source: string, index: number, label: Partial<NewLabel>): string | null {
  const whole: NewLabel = { text: 'new', language: 'en', kind: 'alternative', ...label };
  const edit = addLabel(source, conceptsOf(source)[index]!.span, whole);
  return edit && applyEdits(source, [edit]);
}

function withConcept(source: string, text = 'new'): string | null {
  const labels = [{ text, language: 'en', kind: 'preferred' }] as const;
  const edit = addConcept(source, { id: 'new', labels, definitions: [] });
  return edit && applyEdits(source, [edit]);
}

describe('adding a wording to a glossary in YAML', () => {
  const cases: readonly (readonly [what: string, before: string, label: Partial<NewLabel>, after: string])[] = [
    ['a list in brackets', 'en: [a, b] # why', {}, 'en: [a, b, new] # why'],
    ['one text', 'en: a # why', {}, 'en: [a, new] # why'],
    ['a text in quotation marks', 'en: "a, b"', {}, 'en: ["a, b", new]'],
    [
      'a list in lines',
      'en:\n        - a # one\n        # two',
      {},
      'en:\n        - a # one\n        - new\n        # two',
    ],
    ['another language', 'en: a', { language: 'de', text: 'neu: das' }, 'en: a\n      de: "neu: das"'],
    ['its kind', 'en: a', { kind: 'abbreviation', text: 'N' }, 'en: [a, {text: N, kind: abbreviation}]'],
    ['kinds', 'en: {preferred: a}', {}, 'en: {preferred: a, alternative: new}'],
    [
      'kinds in lines',
      'en:\n        preferred: a\n        deprecated: b',
      { kind: 'deprecated' },
      'en:\n        preferred: a\n        deprecated: [b, new]',
    ],
  ];
  for (const [what, before, label, after] of cases) {
    it(`to ${what} changes nothing else`, () => {
      const around = (labels: string) =>
        `# Ours\nconcepts:\n\n  - id: x   # an id\n    labels:\n      ${labels}\n    definition: "kept"\n\n  - labels: z\n`;
      assert.equal(withLabel(around(before), 0, label), around(after));
    });
  }

  it('gives a language to labels that have none', () => {
    const before = 'language: fr\nconcepts:\n  - labels: a\n  - labels: [b, c]\n';
    assert.equal(withLabel(before, 0, {}), before.replace('labels: a', 'labels: {fr: a, en: new}'));
    assert.equal(withLabel(before, 1, { language: 'fr' }), before.replace('[b, c]', '[b, c, new]'));
  });

  it('keeps the line ends of the file', () => {
    const before = 'concepts:\r\n  - labels:\r\n      en: a\r\n';
    assert.equal(
      withLabel(before, 0, { language: 'de' }),
      'concepts:\r\n  - labels:\r\n      en: a\r\n      de: new\r\n',
    );
  });

  it('is refused where the entry is written in a way that is not ours to change', () => {
    assert.equal(withLabel('concepts:\n  - labels: >\n      a\n', 0, {}), null);
  });

  it('adds it to any glossary that we write, and changes no other line', () => {
    fc.assert(
      fc.property(glossaries, fc.nat(4), fc.constantFrom('en', 'de', 'fr'), (glossary, at, language) => {
        const source = writeYaml(glossary);
        const index = at % Math.max(1, glossary.concepts.length);
        fc.pre(glossary.concepts.length > 0 && !source.includes('new wording'));
        const after = withLabel(source, index, { text: 'new wording', language });
        if (after === null) return;
        assert.ok(conceptsOf(after)[index]?.labels.some((label) => label.text === 'new wording'));
        const kept = new Set(after.split('\n'));
        assert.ok(source.split('\n').filter((line) => !kept.has(line)).length <= 1);
      }),
    );
  });
});

describe('adding a concept to a glossary in YAML', () => {
  const entry = '  - id: new\n    labels:\n      en: new\n';
  it('begins a glossary where there is none', () => {
    assert.equal(withConcept(''), `concepts:\n${entry}`);
    assert.equal(withConcept('title: x\n'), `title: x\n\nconcepts:\n${entry}`);
    assert.equal(withConcept('concepts: # none yet\n'), `concepts: # none yet\n${entry}`);
    assert.equal(withConcept('concepts: []\n'), `concepts:\n${entry}`);
  });

  it('puts it at the end, as the file is indented', () => {
    const before = '# Ours\nconcepts:\n- labels: a # last\n# end\n';
    assert.equal(
      withConcept(before),
      '# Ours\nconcepts:\n- labels: a # last\n\n- id: new\n  labels:\n    en: new\n# end\n',
    );
  });

  it('leaves a line free only where the file does', () => {
    const before = 'concepts:\n  - labels: a\n  - labels: b\n';
    assert.equal(withConcept(before), before + entry);
  });

  it('quotes what YAML would take for something else', () => {
    assert.equal(conceptsOf(withConcept('', 'a: [b] #c')!)[0]?.labels[0]?.text, 'a: [b] #c');
  });

  it('is refused where the file is no glossary', () => {
    assert.equal(withConcept('- a\n'), null);
    assert.equal(withConcept('concepts: text\n'), null);
  });
});
