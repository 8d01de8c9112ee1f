import assert from 'node:assert/strict';
import type { Format } from '../../../src/core/document/document.ts';
import { formOf, writeCitation, writeFurther, type CitationForm } from '../../../src/core/citation/writeCitation.ts';
import { writeLocator } from '../../../src/core/citation/writeLocator.ts';
import { cite } from '../../support/cites.ts';

const list = '\n\n## References\n\n[1] Ash, B. (2003). Reading rooms.\n\n[3] Elm, C. (2011). Counting sacks.\n';
const names =
  '\n\n## References\n\nHask, B. (2021). Reading rooms. Ports, 3, 1–9.\n\nElm, C. (2011). Counting sacks. Ports, 2, 1–9.\n';

/** Writes each work of the first citation of a text alone, in the form of that citation. */
function again(text: string, format: Format = 'markdown', language = 'en'): string[] {
  const [citation] = cite(text, format);
  assert.ok(citation, `no citation in ${text}`);
  return citation.items.map((item) => writeCitation(formOf(citation), item, language));
}

describe('a citation is written again', () => {
  it('as pandoc has it', () => {
    assert.deepEqual(again('Fees rose [see @oduya2019, p. 4; @berg2021].'), ['[@oduya2019, p. 4]', '[@berg2021]']);
    assert.deepEqual(again('Fees rose [@{a.b.}, pp. 4–6].'), ['[@{a.b.}, pp. 4–6]']);
  });

  it('by its LaTeX command', () => {
    assert.deepEqual(again('Fees rose \\parencite[see][3]{oduya2019}.', 'latex'), ['\\parencite[3]{oduya2019}']);
    assert.deepEqual(again('Fees rose \\cite{a1,b2}.', 'latex'), ['\\cite{a1}', '\\cite{b2}']);
    assert.deepEqual(again('Fees rose \\parencites[4]{a1}[5]{b2}.', 'latex'), [
      '\\parencite[4]{a1}',
      '\\parencite[5]{b2}',
    ]);
  });

  it('by its number, in the brackets or above the line as there', () => {
    assert.deepEqual(again(`Fees rose [1; 3, p. 3].${list}`), ['[1]', '[3, p. 3]']);
    assert.deepEqual(again(`Fees rose¹.${list}`), ['¹']);
    assert.deepEqual(again(`Fees rose^3^.${list}`), ['^3^']);
    assert.deepEqual(again('Fees rose.[^7]\n\n[^7]: Berg, 2003.\n'), ['[^7]']);
  });

  it('by author and year, with or without a comma as there', () => {
    assert.deepEqual(again(`Fees rose (Hask 2021, p. 3).${names}`), ['(Hask 2021, p. 3)']);
    assert.deepEqual(again(`Fees rose (Hask, 2021; Elm, 2011).${names}`), ['(Hask, 2021)', '(Elm, 2011)']);
    assert.deepEqual(again(`As Hask (2021, p. 3) says.${names}`), ['(Hask 2021, p. 3)']);
  });
});

describe('a citation is written', () => {
  const form: CitationForm = { kind: 'author-date', comma: false };
  const csl = (...families: string[]) => ({
    type: 'book',
    author: families.map((family) => ({ family })),
    issued: { 'date-parts': [[2020]] },
  });

  it('with the authors as each language names them', () => {
    assert.equal(writeCitation(form, { key: '', csl: csl('Berg', 'Ruiz') }, 'en'), '(Berg & Ruiz 2020)');
    assert.equal(writeCitation(form, { key: '', csl: csl('Berg', 'Ruiz', 'Sato') }, 'de'), '(Berg et al. 2020)');
    assert.equal(writeCitation(form, { key: '', csl: csl('Берг', 'Орлов', 'Ли') }, 'ru'), '(Берг и др. 2020)');
    const locator = { label: 'page', value: '3' };
    assert.equal(
      writeCitation(form, { key: '', csl: { ...csl(), author: [{ family: '张', given: '三' }], issued: { 'date-parts': [[2020]] } }, locator }, 'zh'), // prettier-ignore
      '（张三，2020，第3页）',
    );
  });

  it('without brackets where it follows another', () => {
    const item = { key: 'k', locator: { label: 'page', value: '5-7' } };
    assert.equal(writeFurther({ kind: 'pandoc' }, item, 'de'), '@k, S. 5-7');
    assert.equal(writeFurther({ kind: 'marked', open: '[', close: ']' }, item, 'en'), 'k, pp. 5-7');
    assert.equal(writeFurther({ kind: 'latex', command: '\\cite' }, item, 'en'), 'k');
  });

  it('with locators in the words of its language', () => {
    assert.equal(writeLocator({ label: 'article', value: '3' }, 'ru'), 'ст. 3');
    assert.equal(writeLocator({ label: 'section', value: '3-5' }, 'de-AT'), '§§ 3-5');
    assert.equal(writeLocator({ label: 'article', value: '3' }, 'zh'), '第3条');
    assert.equal(writeLocator({ label: 'scene', value: '3' }, 'en'), 'scene 3');
    assert.equal(writeLocator({ label: 'page', value: '3' }, 'eo'), 'p. 3');
  });
});
