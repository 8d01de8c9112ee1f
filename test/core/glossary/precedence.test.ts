import assert from 'node:assert/strict';
import type { Glossary } from '../../../src/core/glossary/concept.ts';
import { entriesInPrecedence, inPrecedence } from '../../../src/core/glossary/precedence.ts';
import { parseGlossary } from '../../../src/core/glossary/yaml.ts';

const glossary = (uri: string, text = 'concepts: []\n'): Glossary => parseGlossary(uri, text).value;
const order = (uris: readonly Glossary[], document: string) => inPrecedence(uris, document).map(({ uri }) => uri);

describe('of several glossaries', () => {
  it('those nearer to a document come first, then those that lie elsewhere', () => {
    const all = ['f:/a/b/glossary.yaml', 'f:/c/glossary.yaml', 'f:/glossary.yaml', 'f:/a/glossary.yaml'].map((uri) =>
      glossary(uri),
    );
    assert.deepEqual(order(all, 'f:/a/b/x.md'), [
      'f:/a/b/glossary.yaml',
      'f:/a/glossary.yaml',
      'f:/glossary.yaml',
      'f:/c/glossary.yaml',
    ]);
    assert.deepEqual(order(all, 'f:/c/x.md').slice(0, 2), ['f:/c/glossary.yaml', 'f:/glossary.yaml']);
  });

  it('as near as each other the one of higher precedence comes first, then names decide', () => {
    const all = [
      glossary('f:/b.glossary.yaml'),
      glossary('f:/a.glossary.yaml'),
      glossary('f:/z.glossary.yaml', 'precedence: 1\nconcepts: []\n'),
    ];
    assert.deepEqual(order(all, 'f:/x.md'), ['f:/z.glossary.yaml', 'f:/a.glossary.yaml', 'f:/b.glossary.yaml']);
  });

  it('an id or a wording that an earlier one has is spoken for', () => {
    const near = glossary('f:/a/glossary.yaml', 'concepts: [{id: x, labels: {en: pier}}]\n');
    const far = glossary(
      'f:/glossary.yaml',
      'concepts: [{id: x, labels: {en: jetty}}, {id: y, labels: {en: [Pier, landing stage]}}]\n',
    );
    const entries = [...entriesInPrecedence([near, far])];
    assert.deepEqual(
      entries.map(({ concept, label }) => `${concept.id} ${label.text}`),
      ['x pier', 'y landing stage'],
    );
  });
});
