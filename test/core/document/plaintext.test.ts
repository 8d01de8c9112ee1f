import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Document } from '../../../src/core/document/document.ts';

const parse = (text: string): Document => parseDocument({ uri: 'memory:/a.txt', text, format: 'plaintext' });
const outline = (d: Document): string[] => d.outline.map((s) => `${s.level} ${s.text}`);

const paper = `Annals of Small Ports

Who Pays for the Pilot? Fees and Fairness in Three Harbours

Mira Oduya*, Tomas Feld

Abstract

Pilot fees are set by boards that nobody elects, and this paper asks what follows from that for the people who pay them in the end.

Keywords: pilot fee; port board; "fair, open tariff"

1. Introduction

Three harbours charge three prices for the same work, and none of them says why in public.

1.1. Earlier work

The law of 1998 left the question to the boards, which have answered it in their own favour ever since.

Competing interests

The authors receive no money from any of the three boards, nor from the pilots themselves.
`;

describe('plain text', () => {
  it('has an outline from numbers, usual names and lines that stand alone', () => {
    assert.deepEqual(outline(parse(paper)), [
      '1 Who Pays for the Pilot? Fees and Fairness in Three Harbours',
      '2 Abstract',
      '2 1. Introduction',
      '3 1.1. Earlier work',
      '2 Competing interests',
    ]);
  });

  it('says its title, its authors and its keywords', () => {
    const { metadata } = parse(paper);
    assert.equal(metadata.title, 'Who Pays for the Pilot? Fees and Fairness in Three Harbours');
    assert.deepEqual(metadata.authors, [
      { family: 'Oduya', given: 'Mira' },
      { family: 'Feld', given: 'Tomas' },
    ]);
    assert.deepEqual(
      metadata.keywords.map((k) => paper.slice(k.start, k.end)),
      ['pilot fee', 'port board', '"fair, open tariff"'],
    );
  });

  it('takes a numbered list for a list, not for headings', () => {
    const d = parse('The board shall\n\n1. Publish its tariff\n2. Hear the pilots\n3. Answer every complaint\n');
    assert.deepEqual(outline(d), []);
    assert.deepEqual(
      d.blocks.map((b) => b.label),
      [undefined, '1', '2', '3'],
    );
  });

  it('joins the lines that an extraction broke, and spaces of any kind become one', () => {
    const d = parse(
      'The tariff of the harbour is fixed for a year and then fixed\nagain, with no more reason\u00a0 given than that it was fixed\nthe year before in much the same manner as\nbefore.',
    );
    assert.equal(d.blocks.length, 1);
    assert.match(d.reading.text, /fixed again, with no more reason given than/);
  });

  it('has a language for each block', () => {
    const d = parse(
      'The board publishes its tariff in the spring of the year.\n\nСовет порта публикует тариф весной.\n\n港口委员会每年春天公布费率。\n\nDer Rat veröffentlicht den Tarif in jedem Frühjahr und nicht früher.',
    );
    assert.deepEqual(
      d.blocks.map((b) => b.language),
      ['en', 'ru', 'zh', 'de'],
    );
  });
});

describe('the lines of a narrow column in Chinese', () => {
  it('are one paragraph', () => {
    const d = parse(
      '港口委员会负责审查本地区所有年度预\n算草案，并在三十日内答复申请人，社\n区议事会及时更正土地使用图册，以便\n公众查阅。\n',
    );
    assert.equal(d.blocks.length, 1);
  });

  it('are several where each ends its sentence', () => {
    const d = parse(
      '港口委员会负责审查本地区年度预算。\n社区议事会及时更正土地的使用图册。\n渔业登记处重新核定全部的合作协议。\n河道管理机构统一登记防洪工程计划。\n',
    );
    assert.equal(d.blocks.length, 4);
  });
});

describe('what the page prints around the text', () => {
  const head = (n: number) => `Harbour Review ${n}\n\n`;
  const body = (n: number) =>
    `Part ${n} says at some length what the tariff was in that year, ${'and who paid it, '.repeat(24)}and why.\n\n`;
  const text = [1, 2, 3, 4].map((n) => head(n) + body(n)).join('');

  it('is not read', () => {
    const d = parse(text);
    assert.doesNotMatch(d.reading.text, /Harbour Review/);
    assert.equal(d.blocks.filter((b) => b.kind === 'furniture').length, 4);
  });

  it('is not read where the pages before the first have Roman numbers', () => {
    const numbers = ['i', 'ii', '1', '2'];
    const d = parse(numbers.map((n, i) => `Harbour Review ${n}\n\n${body(i)}`).join(''));
    assert.equal(d.blocks.filter((b) => b.kind === 'furniture').length, 4);
  });

  it('shows where the pages are', () => {
    assert.equal(parse(text).pages.length, 4);
  });

  it('is still text where it comes back within a few lines, like an address', () => {
    const d = parse('Port Authority\nHall Street\n\nPort Authority\nHall Street\n\nPort Authority\nHall Street\n');
    assert.equal(d.blocks.filter((b) => b.kind === 'furniture').length, 0);
  });

  it('does not end the sentence that it interrupts', () => {
    const long = 'and who paid it, '.repeat(30);
    const d = parse(
      `The year began with a tariff ${long}which the\n\nTariff Papers 7\n\nboard had drawn up alone.\n\nThe next year ${long}was alike.\n\nTariff Papers 8\n\nThe third ${long}was not.\n\nTariff Papers 9\n`,
    );
    assert.match(d.reading.text, /which the board had drawn up alone/);
  });

  it('is a page number where it stands alone', () => {
    const d = parse('The tariff is fixed in spring and published in summer.\n\n12\n\nNobody has asked why.\n\n13\n');
    assert.doesNotMatch(d.reading.text, /1[23]/);
    assert.deepEqual(
      d.pages.map((p) => p.label),
      ['12', '13'],
    );
  });
});
