import assert from 'node:assert/strict';
import type { Concept, Label } from '../../../src/core/glossary/concept.ts';
import { localMeaningsOf } from '../../../src/core/glossary/localMeanings.ts';
import { TermMatcher } from '../../../src/core/glossary/matcher.ts';
import { entriesOf } from '../../../src/core/glossary/wording.ts';
import { documentOf } from '../../support/documents.ts';
import { marked, slices } from '../../support/marks.ts';

const concept = (id: string, definition: string, ...labels: Partial<Label>[]): Concept => ({
  id,
  labels: labels.map((label) => ({ text: id, language: 'en', kind: 'preferred', ...label })),
  definitions: [{ text: definition, language: 'en' }],
  span: { start: 0, end: 0 },
});

describe('what a document says of its terms', () => {
  const meeting = concept('hearing', 'A meeting at which residents speak before a decision.', { text: 'session' });
  const term = concept('term of office', 'The months between two elections of the council.', { text: 'session' });
  const matcher = new TermMatcher(entriesOf([meeting, term]));
  const meant = (text: string): string[][] => {
    const document = documentOf(text);
    return matcher
      .occurrencesIn(document, undefined, localMeaningsOf(document))
      .map(({ concept: { id }, alternatives = [] }) => [id, ...alternatives.map((other) => other.concept.id)]);
  };

  it('decides between two concepts that share a wording', () => {
    assert.deepEqual(meant('In this statute, “session” means the months from one election to the next.\n'), [
      ['term of office'],
    ]);
    assert.deepEqual(meant('In this statute, “session” means a meeting where residents may speak.\n'), [['hearing']]);
  });

  it('does not decide where it speaks of something else, or not at all', () => {
    assert.deepEqual(meant('In this statute, “session” means an hour of music.\n'), [['hearing', 'term of office']]);
    assert.deepEqual(meant('Each session is short.\n'), [['hearing', 'term of office']]);
  });

  it('gives concepts the abbreviations that it introduces, and tells what those of a glossary mean', () => {
    const office = concept('office', 'An office.', { text: 'public health office' });
    const board = concept('board', 'A board.', { text: 'united water board' }, { text: 'US', kind: 'abbreviation' });
    const { text, spans } = marked(
      'The PHO reports. A ‹public health office› (‹PHO›) opened, and the ‹PHO› told us of it. The underwater survey (US) asks, and the US goes on.\n',
    );
    const document = documentOf(text);
    const found = new TermMatcher(entriesOf([office, board])).occurrencesIn(
      document,
      undefined,
      localMeaningsOf(document),
    );
    assert.deepEqual(slices(text, found), slices(text, spans));
  });
});
