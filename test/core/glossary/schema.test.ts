import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseGlossary } from '../../../src/core/glossary/yaml.ts';

const schema = JSON.parse(readFileSync('schemas/glossary.schema.json', 'utf8')) as object;
const valid = new Ajv({ allowUnionTypes: true, strictTypes: false, unicodeRegExp: true }).compile(schema);

const concept = (lines: string) => `concepts:\n  - ${lines.replaceAll('\n', '\n    ')}\n`;

const good = [
  'concepts: []\n',
  'title: 2030\nlanguage: EN\nreadOnly: true\nprecedence: -3\nconcepts:\n  - labels: a\n',
  concept('labels: 2030'),
  concept('labels: [a, no, true]'),
  concept('labels: {text: a, exact: true}'),
  concept('labels: {preferred: a, alternative: [b, c], abbreviation: {text: D, exact: false}, deprecated: e}'),
  concept('labels:\n  en: a\n  zh-Hant: [b, {text: c, kind: abbreviation}]\n  de:\n    deprecated: d'),
  concept('id: 7\nlabels: a\ncategory: Institution'),
  concept('labels: a\ndefinition: b'),
  concept('labels: a\ndefinition: {text: b, source: c}'),
  concept('labels: a\ndefinition: [b, {text: c}]'),
  concept('labels: a\ndefinition:\n  en: b\n  de: [c, {text: d, source: e}]'),
  concept('labels: a\nnotes: [b, c]'),
  concept('labels: a\nnotes: {en: b, de: [c]}'),
  'concepts: [{id: x, labels: a, broader: y}, {id: y, labels: b, related: [x]}]\n',
];

const bad = [
  'a\n',
  '[]\n',
  'title: x\n',
  'concepts: a\n',
  'concepts: []\ntitel: x\n',
  'concepts: []\nlanguage: english\n',
  'concepts: []\nreadOnly: maybe\n',
  'concepts: []\nprecedence: high\n',
  'concepts: [a]\n',
  'concepts: [{}]\n',
  concept('labels: ""'),
  concept('labels: "–"'),
  concept('labels: []'),
  concept('labels: {}'),
  concept('labels: [[a]]'),
  concept('labels: {english: a}'),
  concept('labels: {en: a, preferred: {en: b}}'),
  concept('labels: {kind: abbreviation}'),
  concept('labels: {text: a, kind: acronym}'),
  concept('labels: {text: a, exact: perhaps}'),
  concept('labels:\n  en: {preferred: a, old: b}'),
  concept(`labels: ${'a'.repeat(201)}`),
  concept('labels: a\ncategory: thing'),
  concept('labels: a\ndefinition: ""'),
  concept('labels: a\ndefinition: {source: b}'),
  concept('labels: a\ndefinition: {text: b, by: c}'),
  concept('labels: a\nnotes: [{text: b}]'),
  concept('labels: a\nbroader: {en: b}'),
  concept('labels: a\nmeaning: b'),
];

describe('the schema of glossaries in YAML', () => {
  for (const text of good) {
    it(`accepts, as the reader does: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseGlossary('memory:/g', text).problems, []);
      assert.ok(valid(parse(text)), JSON.stringify(valid.errors));
    });
  }

  for (const text of bad) {
    it(`rejects, as the reader does: ${JSON.stringify(text.slice(0, 80))}`, () => {
      assert.notDeepEqual(parseGlossary('memory:/g', text).problems, []);
      assert.equal(valid(parse(text)), false);
    });
  }

  it('accepts the glossary of the samples', () => {
    assert.ok(valid(parse(readFileSync('samples/glossary.yaml', 'utf8'))), JSON.stringify(valid.errors));
  });
});
