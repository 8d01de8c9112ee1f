import assert from 'node:assert/strict';
import { continuesList, entryStarts, sortedList, type ListLine } from '../../../src/core/bibliography/entryStarts.ts';

/** Lines of a list; `›` marks those that begin an entry. */
function linesOf(source: string): { lines: ListLine[]; starts: number[] } {
  const printed = source.trim().split('\n');
  return {
    lines: printed.map((line) => ({ text: line.replace(/^›/u, ''), afterGap: false })),
    starts: printed.flatMap((line, i) => (line.startsWith('›') ? [i] : [])),
  };
}

function startsAsMarked(source: string): void {
  const { lines, starts } = linesOf(source);
  assert.deepEqual(
    entryStarts(lines).map((i) => lines[i]!.text),
    starts.map((i) => lines[i]!.text),
  );
}

describe('the entries of a list whose lines are broken', () => {
  it('begin with authors, in the order of the alphabet', () => {
    startsAsMarked(`
›Feld, Tomas (2016): Boards That Listen. How Harbours
Decide on Fees. Northport: Kai.
›Ngata, Rua; Oduya, Mira (2020): Three Tariffs. In: Small
Ports, 5(1), pp. 3–8.
›Oduya, Mira (2019): Harbour Dues. Northport and
Oland: Kai.
›van der Laan, P. (1966): Rivers and Rates. Oland:
River Press.`);
  });

  it('begin with their numbers, whatever their lines begin with', () => {
    startsAsMarked(`
›1. Oduya M. Pilot fees. Small Ports. 2019;4(2):
1–9.
›2. Feld T. Boards that listen, volume
3. Small Ports. 2016;3(1):1–9.
›3. Ngata R. Three tariffs. Small Ports. 2020.`);
  });

  it('may repeat their authors with a dash or a word', () => {
    startsAsMarked(`
›Oduya, Mira 1998: Harbour Dues, Northport.
›Dies. 2001: Pilot Fees and Their
Payers, Northport.
›—— 2004: Tariffs, Oland.
›Ruiz, Ana 2003: Rates, Oland.`);
  });

  it('may stand out of order', () => {
    startsAsMarked(`
›Oduya, Mira 1998: Harbour Dues, Northport.
›Opp, Karl 2001: Pilot Fees and Their Payers, Northport.
›Offe, Clara 2004: Tariffs, Oland.
›Ruiz, Ana 2003: Rates, Oland.
›Scherer, Jo 2003: Rates again, Oland.`);
  });

  it('may begin with given names', () => {
    startsAsMarked(`
›Tomas Feld. Boards That Listen. How Harbours Decide on
Fees and Who Hears Them. Northport 2016.
›Rua Ngata. Three Tariffs. Oland 2020.
›Mira Oduya. Harbour Dues. Northport 2019.
›Ana Ruiz. Rates and Rivers in the Years of the Boards,
with a Preface. Oland 1998.`);
  });

  it('do not begin at a place or a journal that stands on a line of its own', () => {
    startsAsMarked(`
›Feld, T. (2016). Boards that listen: how harbours decide.
Northport.
›Ngata, R. (2020). Three tariffs and what they teach us.
Oland Papers, 5(1), 3–8.
›Oduya, M. (2019). Harbour dues. Kai.`);
  });
});

describe('a list without a heading', () => {
  const letters = 'ABCDEFGHIK';
  const list = [...letters].map((c) => `${c}dler, Mira (2016): Boards That Listen. Northport: Kai.`);
  const prose = ['The boards have answered in the spring.', 'Nobody has heard the pilots, Mira says.'];
  const asLines = (texts: readonly string[]): ListLine[] => texts.map((text) => ({ text, afterGap: false }));

  it('is a long row of authors in the order of the alphabet', () => {
    assert.equal(sortedList(asLines([...prose, ...list]))?.first, 2);
  });

  it('may hold a line that breaks the order', () => {
    const broken = [...list.slice(0, 5), 'Zander, P. (ed.) (1966): a name in the middle of an entry', ...list.slice(5)];
    assert.equal(sortedList(asLines([...prose, ...broken]))?.first, 2);
  });

  it('is none where few authors stand', () => {
    assert.equal(sortedList(asLines([...prose, ...list.slice(0, 4)])), null);
  });

  it('goes on behind something else where its order does', () => {
    const [a, b, , , , , , h] = asLines(list);
    assert.equal(continuesList(a, [b!]), true);
    assert.equal(continuesList(h, [a!]), false);
    assert.equal(continuesList(a, asLines(prose)), false);
  });
});
