import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromXmlName, toXmlName } from '../../../../src/core/glossary/tbx/ids.ts';
import { parseTbx } from '../../../../src/core/glossary/tbx/read.ts';

const parse = (body: string) =>
  parseTbx('file:///terms.tbx', `<?xml version="1.0"?>\n<tbx type="TBX-Basic" style="dca"><text><body>${body}</body></text></tbx>`); // prettier-ignore

const labelsOf = (body: string) =>
  parse(body).value.concepts.map(({ labels }) => labels.map(({ text, language, kind }) => [text, language, kind]));

const inEnglish = (terms: string) => `<conceptEntry id="c1"><langSec xml:lang="en">${terms}</langSec></conceptEntry>`;

describe('a terminology in TBX', () => {
  it('may say what a term is by elements of their own', () => {
    const terms = `<termSec><term>harbour due</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>HD</term><basic:termType>acronym</basic:termType></termSec>
      <termSec><term>port due</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>harbor toll</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>`;
    assert.deepEqual(labelsOf(inEnglish(terms)), [
      [
        ['harbour due', 'en', 'preferred'],
        ['HD', 'en', 'abbreviation'],
        ['port due', 'en', 'alternative'],
        ['harbor toll', 'en', 'deprecated'],
      ],
    ]);
  });

  it('may say it by types, as it did before 2019', () => {
    const { value, problems } = parseTbx(
      'file:///old.tbx',
      `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body>
<termEntry id="e1"><descrip type="subjectField">platform</descrip>
<descripGrp><descrip type="definition">A place where ships lie &amp; wait.</descrip><admin type="source">Atlas</admin></descripGrp>
<ref type="crossReference" target="e2"/>
<langSet xml:lang="EN-us"><ntig><termGrp><term>quay
 wall</term><termNote type="termType">fullForm</termNote></termGrp></ntig><note>By sea.</note></langSet></termEntry>
<termEntry id="e2"><descrip type="subjectField">Seafaring</descrip><langSet xml:lang="en"><tig><term>pier</term></tig></langSet></termEntry>
</body></text></martif>`,
    );
    assert.deepEqual(problems, []);
    const [quay, pier] = value.concepts;
    assert.equal(quay?.category, 'platform');
    assert.equal(pier?.category, undefined);
    assert.deepEqual(quay.labels, [{ text: 'quay wall', language: 'en-US', kind: 'preferred' }]);
    assert.deepEqual(quay.definitions, [{ text: 'A place where ships lie & wait.', language: 'und', source: 'Atlas' }]);
    assert.deepEqual(quay.notes, [{ text: 'By sea.', language: 'en-US' }]);
    assert.deepEqual([quay.related, pier?.related], [['e2'], ['e1']]);
  });

  it('loses one entry where one is wrong, and says where', () => {
    const { value, problems } = parse(
      '<conceptEntry id="a"><langSec xml:lang="en"><termSec><term></term></termSec></langSec></conceptEntry>' +
        '<conceptEntry id="b"><langSec xml:lang="en"><termSec><term>pier</term>' +
        '<conceptEntry id="c"><langSec xml:lang="en"><termSec><term>quay</term></termSec></langSec></conceptEntry>',
    );
    assert.deepEqual(
      value.concepts.map(({ id }) => id),
      ['b', 'c'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['glossary-no-labels', 'glossary-empty', 'glossary-unclosed'],
    );
  });

  it('defines no entities', () => {
    const text = `<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const { value } = parseTbx(
      'file:///a.tbx',
      text + `<tbx>${inEnglish('<termSec><term>x &b;</term></termSec>')}</tbx>`,
    );
    assert.equal(value.concepts[0]?.labels[0]?.text, 'x &b;');
  });

  it('has ids that are names of XML, whatever ours are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
        assert.equal(fromXmlName(toXmlName(id)), id);
        assert.match(toXmlName(id), /^[\p{L}_][\p{L}\p{N}._-]*$/u);
      }),
    );
    assert.equal(toXmlName('双随机'), '双随机');
  });

  it('is read in linear time whatever is open in it', () => {
    for (const hostile of ['<conceptEntry>', '<a>', '<', '<term>x', '<!--', '</a>']) {
      const start = performance.now();
      parse(hostile.repeat(200_000 / hostile.length));
      assert.ok(performance.now() - start < 4000, hostile);
    }
  });
});
