import assert from 'node:assert/strict';
import { parseJsonLd } from '../../../../src/core/glossary/skos/jsonLd.ts';

const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  id: '@id',
  type: '@type',
  label: { '@id': 'skos:prefLabel', '@container': '@language' },
};
const parse = (value: unknown) =>
  parseJsonLd('file:///terms.jsonld', typeof value === 'string' ? value : JSON.stringify(value, null, 1));

describe('a glossary in SKOS and JSON-LD', () => {
  it('is read by its context', async () => {
    const entry = { id: 'http://example.org/a', type: 'skos:Concept', label: { en: 'pier', de: ['Pier'] } };
    const { value, problems } = await parse({ '@context': context, '@graph': [entry] });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value.concepts.map(({ id, labels }) => [id, labels.map(({ text, language }) => `${text} ${language}`)]),
      [['a', ['pier en', 'Pier de']]],
    );
  });

  it('knows where each entry stands', async () => {
    const graph = [
      { '@id': '#a', 'skos:prefLabel': 'pier' },
      { '@id': '#b', 'skos:prefLabel': 'quay' },
    ];
    const text = JSON.stringify({ '@context': context, '@graph': graph });
    const { value } = await parse(text);
    assert.deepEqual(
      value.concepts.map(({ span }) => JSON.parse(text.slice(span.start, span.end)) as unknown),
      graph,
    );
  });

  it('never asks the network for a context, and says so once', async () => {
    const graph = ['a', 'b', 'c'].map((name) => ({ '@id': `#${name}`, 'skos:prefLabel': name }));
    const { value, problems } = await parse({ '@context': 'https://example.org/context.jsonld', '@graph': graph });
    assert.deepEqual(value.concepts, []);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /not fetched from the network, write it into the file/);
  });

  it('loses one entry where one is wrong', async () => {
    const graph = [
      { '@id': '#a', 'skos:prefLabel': 'pier' },
      { '@id': '#b', 'skos:prefLabel': { '@value': 'quay', '@language': 7 } },
      { '@id': '#c', 'skos:prefLabel': 'dock' },
    ];
    const { value, problems } = await parse({ '@context': context, '@graph': graph });
    assert.deepEqual(
      value.concepts.map(({ id }) => id),
      ['a', 'c'],
    );
    assert.equal(problems.length, 1);
  });

  it('says where it is no JSON', async () => {
    const { problems } = await parse('{"@context": {},\n "skos": nothing }');
    assert.match(problems[0]!.message, /not valid JSON/);
  });

  it('is not read where it is nested without end', async () => {
    const deep = `{"@context": {}, "@graph": [${'['.repeat(5000)}${']'.repeat(5000)}]}`;
    const { problems } = await parse(deep);
    assert.match(problems[0]!.message, /nested too deeply/);
  });
});
