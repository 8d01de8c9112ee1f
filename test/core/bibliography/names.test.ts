import assert from 'node:assert/strict';
import { parseNames } from '../../../src/core/bibliography/parse/names.ts';

const read = (list: string, familyFirst = false): string[] =>
  parseNames(list, { familyFirst }).map(
    (name) => name.literal ?? [name.family, name.given].filter(Boolean).join(' | '),
  );

describe('parseNames', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'Berg TA, Ruiz M,': ['Berg | TA', 'Ruiz | M'],
    'Ma, J., Liu, P., & Wu, T. Q.': ['Ma | J.', 'Liu | P.', 'Wu | T. Q.'],
    'J. Ma, P. Q. Liu and T. Wu,': ['Ma | J.', 'Liu | P. Q.', 'Wu | T.'],
    'Marsh, Helen, Robert Quill, and Ann Bell.': ['Marsh | Helen', 'Quill | Robert', 'Bell | Ann'],
    'Marsh, Helen; Quill, Robert': ['Marsh | Helen', 'Quill | Robert'],
    'Marsh, Helen/Quill, Robert (Hrsg.):': ['Marsh | Helen', 'Quill | Robert'],
    'In: Helen Marsh & Robert Quill (Eds.),': ['Marsh | Helen', 'Quill | Robert'],
    'Marsh, H. et al.': ['Marsh | H.'],
    'MARSH Helen, QUILL Robert': ['MARSH | Helen', 'QUILL | Robert'],
    'Ludwig van der Berg': ['van der Berg | Ludwig'],
    'Van de Berg, Ludwig': ['Van de Berg | Ludwig'],
    'Ministry of Housing and Roads': ['Ministry of Housing and Roads'],
    'International Harbour Council': ['International Harbour Council'],
    'HCE (Harbour Council of Europe)': ['HCE (Harbour Council of Europe)'],
    '———.': ['———'],
    '…': [],
    '': [],
  };
  for (const [list, names] of Object.entries(cases)) {
    it(`reads “${list}”`, () => assert.deepEqual(read(list), names));
  }

  it('reads the family first where the style puts it so', () => {
    assert.deepEqual(read('Sun Mei, Gao Lin', true), ['Sun | Mei', 'Gao | Lin']);
    assert.deepEqual(read('Иванов И. И., Петров П. П.', true), ['Иванов | И. И.', 'Петров | П. П.']);
  });
});
