import assert from 'node:assert/strict';
import { Desk, patience } from './support/glossator.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
  readonly label: string;
  readonly lang: string;
  readonly nested?: readonly Place[];
}
interface Found {
  readonly path: string;
  readonly occurrences: readonly Place[];
}
interface Defined {
  readonly path: string;
  readonly definitions: readonly {
    term: string;
    start: number;
    end: number;
    definition: { start: number; end: number };
    form: string;
    lang: string;
  }[];
}
interface Extracted {
  readonly path: string;
  readonly candidates: readonly { text: string; score: number }[];
}

const glossary = `concepts:
  - id: toll
    labels:
      en: [harbour toll, quay due]
      de: Hafenzoll
    definition:
      en: What a ship pays for its berth.
`;
const text =
  'The harbour toll was low.\nNobody paid a quay due, and the Hafenzoll was a har-\nbour toll by another name.\n';
const defining = 'In this Act “quay due” means what a ship pays. The Harbour Board (HB) takes it.\n';
const declaring =
  '# Tides\n\n**Keywords:** tide table; harbour master; moon\n\nThe harbour master keeps the tide table. The tide table lies.\n';

describe('glossator terms', function () {
  this.timeout(patience);
  const desk = new Desk({
    'a.txt': text,
    'credit.txt': 'On credit repair, and on 道德银行.\n',
    'my words.yaml': glossary,
    'nested.yaml':
      'concepts:\n  - {id: repair, labels: net repair}\n  - {id: repair-rules, labels: net repair rules}\n',
    'nested.txt': 'Read the net repair rules first.\n',
    'corpus/glossary.yaml': glossary,
    'tides.md': declaring,
    'act.md': defining,
    'bad.yaml': 'concepts:\n  - id: fee\n    labels: {en: [harbour toll}\n',
  });
  after(() => desk.clear());

  it('finds the terms of a glossary that ships with us', async () => {
    const { rows, said } = await desk.json<Found>(['terms', 'credit.txt', '--glossary', 'starter:social-credit']);
    assert.equal(said.code, 0);
    assert.deepEqual(rows[0]!.occurrences.map(({ concept, lang }) => [concept, lang]), [['credit-repair', 'en'], ['moral-bank', 'zh']]); // prettier-ignore
    const other = await desk.run(['terms', 'credit.txt', '--glossary', 'starter:tides']);
    assert.equal(other.code, 2);
    assert.match(other.err, /no starter glossary 'tides'; there is social-credit/);
  });

  it('finds every wording, also broken over lines', async () => {
    const { rows, said } = await desk.json<Found>(['terms', 'a.txt', '--glossary', 'my words.yaml']);
    assert.equal(said.code, 0);
    assert.deepEqual(
      rows[0]!.occurrences.map(({ start, end, concept, label, lang }) => [
        text.slice(start, end),
        concept,
        label,
        lang,
      ]),
      [
        ['harbour toll', 'toll', 'harbour toll', 'en'],
        ['quay due', 'toll', 'quay due', 'en'],
        ['Hafenzoll', 'toll', 'Hafenzoll', 'de'],
        ['har-\nbour toll', 'toll', 'harbour toll', 'en'],
      ],
    );
  });

  it('lists what documents define for themselves', async () => {
    const { rows } = await desk.json<Defined>(['terms', '--definitions', 'act.md', 'a.txt']);
    assert.deepEqual(
      rows.map(({ path, definitions }) => [path, definitions.length]),
      [
        ['act.md', 2],
        ['a.txt', 0],
      ],
    );
    assert.deepEqual(
      rows[0]!.definitions.map(({ term, start, end, definition, form, lang }) => [
        term === defining.slice(start, end),
        defining.slice(definition.start, definition.end),
        form,
        lang,
      ]),
      [
        [true, 'what a ship pays', 'means', 'en'],
        [true, 'Harbour Board', 'abbreviation', 'en'],
      ],
    );
    assert.match(
      (await desk.run(['terms', '--definitions', 'act.md'])).out,
      /act\.md:1:14: quay due: what a ship pays/,
    );
    assert.equal((await desk.run(['terms', '--definitions', '--extract', '2', 'act.md'])).code, 2);
  });

  it('puts shorter terms below the longer one that they stand in', async () => {
    const { rows } = await desk.json<Found>(['terms', 'nested.txt', '--glossary', 'nested.yaml']);
    const [place, ...others] = rows[0]!.occurrences;
    assert.equal(others.length, 0);
    assert.equal(place!.concept, 'repair-rules');
    assert.deepEqual(
      place!.nested?.map(({ start, end, concept }) => [start, end, concept]),
      [['Read the '.length, 'Read the net repair'.length, 'repair']],
    );
  });

  it('takes the glossaries of a corpus', async () => {
    const { rows } = await desk.json<Found>(['terms', 'a.txt', '--corpus', 'corpus']);
    assert.equal(rows[0]!.occurrences.length, 4);
  });

  it('takes the keywords that a document declares', async () => {
    const { rows } = await desk.json<Found>(['terms', 'tides.md']);
    const found = new Set(rows[0]!.occurrences.map((o) => o.label));
    assert.ok(found.has('tide table') && found.has('harbour master'), [...found].join());
  });

  it('reads a document from standard input', async () => {
    const { rows } = await desk.json<Found>(['terms', '-', '--glossary', 'my words.yaml'], 'A quay due.');
    assert.deepEqual([rows[0]!.path, rows[0]!.occurrences.length], ['-', 1]);
  });

  it('prints places as path, line and column', async () => {
    const { out } = await desk.run(['terms', 'a.txt', '--glossary', 'my words.yaml']);
    assert.match(out, /^a\.txt:2:15: quay due \(toll, en\)$/m);
  });

  it('names the place of a fault in the glossary, and goes on', async () => {
    const { rows, said } = await desk.json<Found>([
      'terms',
      'a.txt',
      'tides.md',
      '--glossary',
      'bad.yaml',
      '--glossary',
      'my words.yaml',
    ]);
    assert.equal(said.code, 2);
    assert.match(said.err, /^bad\.yaml:3:\d+: .*YAML/m);
    assert.equal(rows[0]!.occurrences.length, 4);
  });

  it('names the place of a fault in a glossary of the corpus', async () => {
    desk.write('faulty/glossary.yaml', 'concepts:\n  - id: toll\n    labels: {en: [harbour toll}\n');
    const { rows, said } = await desk.json<Found>(['terms', 'a.txt', '--corpus', 'faulty']);
    assert.equal(said.code, 2);
    assert.match(said.err, /^faulty\/glossary\.yaml:3:\d+: /m);
    assert.equal(rows.length, 1);
  });

  it('extracts the declared keywords, the most used first', async () => {
    const { rows, said } = await desk.json<Extracted>(['terms', '--extract', '2', 'tides.md']);
    assert.equal(said.code, 0);
    assert.deepEqual(
      rows[0]!.candidates.map((c) => c.text),
      ['tide table', 'harbour master'],
    );
    assert.equal(rows[0]!.candidates[0]!.score, 1);
    assert.match(
      (await desk.run(['terms', '--extract', '1', 'tides.md'])).out,
      /^tides\.md: 1 key terms\n {2}1\.00 {2}tide table\n$/,
    );
  });

  it('extracts what looks like a term where nothing is declared', async () => {
    const { rows } = await desk.json<Extracted>(['terms', '--extract', '2', 'a.txt']);
    assert.equal(rows[0]!.candidates[0]!.text, 'harbour toll');
    assert.equal(rows[0]!.candidates.length, 2);
  });

  it('extracts nothing from a text of function words', async () => {
    desk.write('empty.txt', 'It was not, and so we are.\n');
    const { rows } = await desk.json<Extracted>(['terms', '--extract', '5', 'empty.txt']);
    assert.deepEqual(rows, [{ path: 'empty.txt', candidates: [] }]);
  });
});
