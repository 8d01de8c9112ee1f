import assert from 'node:assert/strict';
import type { Document } from '../../../../src/core/document/document.ts';
import {
  corpusCandidates,
  type CorpusCandidate,
  type CorpusCandidateOptions,
} from '../../../../src/core/glossary/candidates/corpusCandidates.ts';
import { documentOf } from '../../../support/documents.ts';

function proposed(documents: readonly Document[], options?: CorpusCandidateOptions): CorpusCandidate[] {
  const steps = corpusCandidates(documents, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
const texts = (candidates: readonly CorpusCandidate[]): string[] => candidates.map(({ text }) => text);
const find = (candidates: readonly CorpusCandidate[], text: string): CorpusCandidate => {
  const found = candidates.find((candidate) => candidate.text === text);
  assert.ok(found, `${text} among ${texts(candidates).join('; ')}`);
  return found;
};

const mill = documentOf(
  'The sluice gate feeds the mill. A sluice gate is oak. It has a mill wheel.',
  'memory:/mill.txt',
);
const weir = documentOf('At the weir a sluice gate holds the pond. The fish ladder is new.', 'memory:/weir.txt');

describe('candidates of a corpus', () => {
  it('come first where several documents share them, and name those', () => {
    const [first] = proposed([mill, weir]);
    assert.equal(first!.text, 'sluice gate');
    assert.equal(first!.count, 3);
    assert.deepEqual(first!.documents, [
      { uri: 'memory:/mill.txt', count: 2 },
      { uri: 'memory:/weir.txt', count: 1 },
    ]);
  });

  it('leave out the wordings of known concepts, inflected too, and what was dismissed', () => {
    const concept = {
      id: 'gate',
      labels: [{ text: 'sluice gates', language: 'en', kind: 'preferred' as const }],
      definitions: [],
      span: { start: 0, end: 0 },
    };
    assert.ok(!texts(proposed([mill, weir], { known: [concept] })).includes('sluice gate'));
    const { key } = find(proposed([mill]), 'mill wheel');
    assert.ok(!texts(proposed([mill, weir], { dismissed: new Set([key]) })).includes('mill wheel'));
  });

  it('are at most as many as asked for', () => {
    assert.equal(proposed([mill, weir], { limit: 2 }).length, 2);
  });

  it('take a step a document, so that others can work between', () => {
    const steps = corpusCandidates([mill, weir]);
    assert.equal(steps.next().done, false);
    assert.equal(steps.next().done, false);
  });

  it('put an abbreviation under what it is introduced for', () => {
    const document = documentOf(
      'The Harbour Safety Board (HSB) inspects piers. The HSB reports in May, and the Harbour Safety Board is paid by the HSB fund.',
    );
    const board = find(proposed([document]), 'Harbour Safety Board');
    assert.deepEqual(
      board.variants.map(({ text }) => text),
      ['HSB'],
    );
    assert.match(board.variants[0]!.why, /“HSB” is introduced for “Harbour Safety Board”/);
  });

  it('put spellings of one wording together', () => {
    const one = documentOf(
      'The tide gauge harmonisation plan is long. The tide gauge harmonisation plan failed.',
      'memory:/1',
    );
    const two = documentOf(
      'A tide-gauge harmonization plan exists. The tide-gauge harmonization plan is short.',
      'memory:/2',
    );
    const plan = proposed([one, two]).find(({ text }) => /harmoni[sz]ation plan$/u.test(text))!;
    assert.equal(plan.variants.length, 1);
    assert.match(plan.variants[0]!.why, /spellings of one wording/);
  });

  it('put a rare misprint under what it is a misprint of, and leave two words alone', () => {
    const often = documentOf('The lighthouse keeper is old. '.repeat(6), 'memory:/often');
    const once = documentOf('He is a lighthouse keper. The lighthouse keeper is old.', 'memory:/once');
    const keeper = find(proposed([often, once]), 'lighthouse keeper');
    assert.deepEqual(
      keeper.variants.map(({ text }) => text),
      ['lighthouse keper'],
    );
  });

  it('put keywords at the same place of lists in two languages together, where the lists are equally long', () => {
    const text =
      '# Quays\n\n**Keywords:** quay owner; harbour toll\n\n**Ключевые слова:** владелец причала; портовый сбор\n\nThe quay owner pays.\n';
    const document = documentOf(text, 'memory:/quays.md', 'markdown');
    const owner = find(proposed([document]), 'quay owner');
    assert.deepEqual(
      owner.variants.map(({ text: wording, language }) => [wording, language]),
      [['владелец причала', 'ru']],
    );
    assert.match(owner.variants[0]!.why, /same place of the keyword lists of Quays/);

    const uneven = documentOf(text.replace('; портовый сбор', ''), 'memory:/uneven.md', 'markdown');
    assert.deepEqual(find(proposed([uneven]), 'quay owner').variants, []);
  });

  it('put a translation in brackets under what it translates', () => {
    const document = documentOf(
      'The harbour toll (港口费用) is paid by all.\n\n港口费用由市议会决定。港口费用每年公布。\n\nThe harbour toll is low.',
    );
    const toll = proposed([document]).find(({ variants }) => variants.some(({ why }) => why.includes('港口费用')))!;
    assert.deepEqual([toll.text, ...toll.variants.map(({ text }) => text)].sort(), ['harbour toll', '港口费用']);
  });
});
