import assert from 'node:assert/strict';
import { parseTurtle, writeTurtle } from '../../../../src/core/glossary/skos/turtle.ts';

const prefixes = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.org/terms/> .
`;
const parse = (text: string) => parseTurtle('file:///terms.ttl', prefixes + text);

describe('a glossary in SKOS and Turtle', () => {
  it('has the concepts of the file, with labels by kind and their notes', () => {
    const { value, problems } = parse(`
ex: a skos:ConceptScheme ; dct:title "Harbour terms"@en .
ex:due a skos:Concept ;
  skos:prefLabel "harbour due"@en, "Hafengeld"@de ;
  skos:altLabel "port due"@en ;
  skos:hiddenLabel "harbor due"@en ;
  skos:definition "A charge for the use of a port."@en ;
  dct:source "Port Act, § 2" ;
  skos:scopeNote "Not for inland ports."@en ;
  skos:broader ex:charge .
ex:charge skos:prefLabel "charge"@en .
`);
    assert.deepEqual(problems, []);
    assert.equal(value.title, 'Harbour terms');
    const [due, charge] = value.concepts;
    assert.deepEqual(
      due?.labels.map(({ text, language, kind }) => [text, language, kind]),
      [
        ['harbour due', 'en', 'preferred'],
        ['Hafengeld', 'de', 'preferred'],
        ['port due', 'en', 'alternative'],
        ['harbor due', 'en', 'deprecated'],
      ],
    );
    assert.deepEqual(due.definitions, [
      { text: 'A charge for the use of a port.', language: 'en', source: 'Port Act, § 2' },
    ]);
    assert.deepEqual(due.notes, [{ text: 'Not for inland ports.', language: 'en' }]);
    assert.deepEqual(due.broader, ['charge']);
    assert.deepEqual(charge?.narrower, ['due']);
  });

  it('reads labels that are resources of their own, and definitions that are', () => {
    const { value, problems } = parse(`
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
ex:a a skos:Concept ; xl:prefLabel [ xl:literalForm "quay"@en ] ;
  skos:definition [ rdf:value "Where ships lie."@en ; dct:source "Atlas" ] .
`);
    assert.deepEqual(problems, []);
    assert.equal(value.concepts[0]?.labels[0]?.text, 'quay');
    assert.deepEqual(value.concepts[0]?.definitions, [{ text: 'Where ships lie.', language: 'en', source: 'Atlas' }]);
  });

  it('takes the category from a collection that is called as one', () => {
    const { value } = parse(`
ex:c a skos:Collection ; skos:prefLabel "Institution"@en ; skos:member ex:a .
ex:a a skos:Concept ; skos:prefLabel "port office"@en .
`);
    assert.equal(value.concepts[0]?.category, 'institution');
  });

  it('loses one statement where one is wrong, and says where', () => {
    const wrong = 'ex:b a skos:Concept ; skos:prefLabel "quay"@en ; ; ] skos:note';
    const text = `ex:a skos:prefLabel "pier"@en .\n${wrong} .\nex:c skos:prefLabel "dock"@en ;\n skos:note "open\n .\nex:d skos:prefLabel "wharf. # none"@en .\n`;
    const { value, problems } = parse(text);
    assert.deepEqual(
      value.concepts.map(({ id }) => id),
      ['a', 'd'],
    );
    assert.equal(problems.length, 2);
    const { start, end } = problems[0]!.span!;
    assert.equal((prefixes + text).slice(start, end).trimEnd(), wrong);
    assert.match(problems[0]!.message, /not valid Turtle/);
  });

  it('counts a second preferred label as an alternative, and says so', () => {
    const { value, problems } = parse('ex:a skos:prefLabel "pier"@en, "jetty"@en .');
    assert.deepEqual(
      value.concepts[0]?.labels.map(({ kind }) => kind),
      ['preferred', 'alternative'],
    );
    assert.match(problems[0]!.message, /"pier" is the preferred wording.*"jetty" counts as an alternative/);
  });

  it('knows directives as SPARQL writes them', () => {
    const text =
      'PREFIX s: <http://www.w3.org/2004/02/skos/core#>\nBASE <http://example.org/>\n<x#a> s:prefLabel "pier"@en .';
    assert.equal(parseTurtle('file:///a.ttl', text).value.concepts[0]?.id, 'a');
  });

  it('tells concepts apart whose addresses end alike', () => {
    const { value } = parse('<http://a.example/x> skos:prefLabel "a" . <http://b.example/x> skos:prefLabel "b" .');
    assert.deepEqual(
      value.concepts.map(({ id }) => id),
      ['x', 'http://b.example/x'],
    );
  });

  it('writes abbreviations so that other tools see alternative labels', () => {
    const label = { text: 'PA', language: 'en', kind: 'abbreviation', exact: true } as const;
    const text = writeTurtle({ concepts: [{ id: 'a', labels: [label], definitions: [], span: { start: 0, end: 0 } }] });
    assert.match(text, /skos:altLabel "PA"@en/);
    assert.match(text, /glossator:abbreviation "PA"@en/);
  });

  it('is read in linear time whatever is open in it', () => {
    for (const hostile of ['<', '"', "'''", '[', '"a\n', 'a . ', '#\n', '@prefix a: <b> . ']) {
      const start = performance.now();
      parse(hostile.repeat(20_000 / hostile.length));
      assert.ok(performance.now() - start < 4000, hostile);
    }
  });
});
