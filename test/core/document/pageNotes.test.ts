import assert from 'node:assert/strict';
import { documentOf } from '../../support/documents.ts';

const notesOf = (text: string): string[][] => {
  const { blocks, reading } = documentOf(text);
  return blocks
    .filter((b) => b.kind === 'note')
    .map((b) => [b.label ?? '', reading.text.slice(b.reading.start, b.reading.end).trim()]);
};

const body = `Pilot fees are set by boards that nobody elects.1 What follows from that for those who
pay them in the end is the question of this paper, which looks at three harbours2 and asks
in each of them who was heard before the tariff was fixed, and who was not.3 The answers
differ less than one would think, since the boards copy what their neighbours do when they`;
const rest = `are asked to decide in a hurry, and the pilots know it.`;

describe('the notes at the foot of a page of plain text', () => {
  it('begin with their numbers and end where the page does', () => {
    const text = `${body}
1 Mira Oduya, Pilot Fees and Their Payers in Three Harbours,
Northport 2019, p. 14.
2 They are called Northport, Oland and Kai below.
3 Tomas Feld, Boards That Listen, Northport 2016, p. 7.
12
${rest}
`;
    assert.deepEqual(notesOf(text), [
      ['1', 'Mira Oduya, Pilot Fees and Their Payers in Three Harbours, Northport 2019, p. 14.'],
      ['2', 'They are called Northport, Oland and Kai below.'],
      ['3', 'Tomas Feld, Boards That Listen, Northport 2016, p. 7.'],
    ]);
  });

  it('leave the sentence whole that they interrupt', () => {
    const text = `${body}
1 Mira Oduya, Pilot Fees, Northport 2019, p. 14.
2 They are called Northport, Oland and Kai below.
3 Tomas Feld, Boards That Listen, Northport 2016, p. 7.
${rest}
`;
    const { blocks, reading } = documentOf(text);
    const first = blocks[0]!;
    assert.match(
      reading.text.slice(first.reading.start, first.reading.end),
      /what their neighbours do when they are asked to decide in a hurry/u,
    );
  });

  it('may have their numbers on lines of their own', () => {
    const text = `${body}
1
2
3
Mira Oduya, Pilot Fees and Their Payers in Three Harbours, Northport 2019, p. 14.
They are called Northport, Oland and Kai below, as nobody wished to be named.
Tomas Feld, Boards That Listen, Northport 2016, p. 7.
12
${rest}
`;
    assert.deepEqual(
      notesOf(text).map(([label, note]) => [label, note?.slice(0, 11)]),
      [
        ['1', 'Mira Oduya,'],
        ['2', 'They are ca'],
        ['3', 'Tomas Feld,'],
      ],
    );
  });

  it('are none where nothing calls the numbers', () => {
    assert.deepEqual(notesOf(`${body.replace(/\d/g, '')}\n1 Northport\n2 Oland\n3 Kai\n12\n${rest}\n`), []);
  });

  it('are none in a reference list', () => {
    const list = ['1 Oduya M. Pilot fees. 2019.', '2 Feld T. Boards. 2016.', '3 Ngata R. Tariffs. 2020.'];
    assert.deepEqual(notesOf(`${body}\n${rest}\n\nReferences\n\n${list.join('\n')}\n`), []);
  });

  it('may stand in paragraphs of their own, and be called after a year', () => {
    const text = `Pilot fees are set by boards that nobody elects.1 The fees of all three harbours, and
of those who pay them in the end, were written down in the summer of 2014.2 The answers
differ less than one would think.3 It costs 1.5 times as much.

1 Mira Oduya, Pilot Fees and Their Payers in Three
harbours, as she says.

2 They are called Northport, Oland and Kai below.

3 Tomas Feld, Boards That Listen.
`;
    assert.deepEqual(
      notesOf(text).map(([label]) => label),
      ['1', '2', '3'],
    );
  });

  it('are called after the marks of Chinese sentences', () => {
    const text = `港口委员会公布了补偿标准。1社区议事会逐项说明了年度预算，以便公众查阅。
渔业登记处核定了合作协议，2并在三十日内答复了所有申请人和他们的家属。
河道管理机构统一登记了防洪工程计划，不收取任何费用。3

1 委员会的记录保存在北港。

2 协议一共有九页。

3 另见第二章的说明。
`;
    assert.deepEqual(notesOf(text), [
      ['1', '委员会的记录保存在北港。'],
      ['2', '协议一共有九页。'],
      ['3', '另见第二章的说明。'],
    ]);
  });
});
