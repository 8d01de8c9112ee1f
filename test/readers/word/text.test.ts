import assert from 'node:assert/strict';
import { markdownOf, p, run, style } from './support.ts';

describe('a Word document as Markdown', () => {
  it('has headings by the outline, by the usual names of styles, and by what they are based on', async () => {
    const styles = [
      style('Titel', 'Title'),
      style('berschrift1', 'heading 1'),
      style('Own', 'Own', '<w:basedOn w:val="berschrift1"/>'),
      style('Artikel', 'Artikel', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      style('Text', 'Body Text'),
    ].join('');
    assert.equal(
      await markdownOf(
        [
          p('Water', '<w:pStyle w:val="Titel"/>'),
          p('One', '<w:pStyle w:val="berschrift1"/>'),
          p('Two', '<w:pStyle w:val="Own"/>'),
          p('Three', '<w:pStyle w:val="Artikel"/>'),
          p('Four', '<w:pStyle w:val="Text"/>'),
          p('Five', '<w:pStyle w:val="Text"/><w:outlineLvl w:val="2"/>'),
          p('Six', '<w:pStyle w:val="berschrift1"/><w:outlineLvl w:val="9"/>'),
        ].join(''),
        { styles },
      ),
      '# Water\n\n# One\n\n# Two\n\n## Three\n\nFour\n\n### Five\n\nSix',
    );
  });

  it('has the styles of its text', async () => {
    const styles = '<w:style w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
    assert.equal(
      await markdownOf(
        `<w:p>${run('A ')}${run('turn', '<w:b/>')}${run(' or', '<w:b w:val="0"/>')}${run(' share', '<w:rStyle w:val="S"/>')}${run(
          ' *is*',
        )}${run(' time', '<w:i/>')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run(',2', '<w:vertAlign w:val="superscript"/>')}${run(
          'x',
          '<w:vanish/>',
        )}</w:p>`,
        { styles },
      ),
      'A **turn** or **share** \\*is\\* *time*<sup>1,2</sup>',
    );
  });

  it('stands as it is when all changes are accepted', async () => {
    assert.equal(
      await markdownOf(
        `<w:p>${run('Water ')}<w:ins>${run('is ')}</w:ins><w:del><w:r><w:delText>was </w:delText></w:r></w:del><w:moveFrom>${run(
          'here ',
        )}</w:moveFrom><w:moveTo>${run('shared')}</w:moveTo></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('by')}</w:p>${p(' turns')}
        <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('gone')}</w:tc></w:tr><w:tr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>`,
      ),
      'Water is shared\n\nby turns\n\na',
    );
  });

  it('keeps the rest of a row that stands after one that was deleted', async () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('gone')}</w:tc><w:tc>${p('too')}</w:tc></w:tr>`;
    const row = `<w:tr><w:tc><w:p><w:del><w:r><w:delText>was</w:delText></w:r></w:del>${run('is')}</w:p></w:tc></w:tr>`;
    assert.equal(await markdownOf(`<w:tbl>${deleted}${row}</w:tbl>${p('after')}`), 'is\n\nafter');
  });

  it('keeps what fields show, and not how they are told to', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    assert.equal(
      await markdownOf(
        `<w:p>${run('see ')}${field('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${run('hidden')}${field('separate')}${run(
          'Article 5',
        )}${field('end')}<w:fldSimple w:instr="PAGE">${run(' here')}</w:fldSimple></w:p><w:p>${field('begin')}</w:p>${p('next')}`,
      ),
      'see Article 5 here\n\nnext',
    );
  });

  it('leaves out the table of contents, which repeats the headings', async () => {
    const styles = style('T', 'toc 1') + style('TH', 'TOC Heading');
    assert.equal(
      await markdownOf(p('Contents', '<w:pStyle w:val="TH"/>') + p('One 1', '<w:pStyle w:val="T"/>') + p('One'), {
        styles,
      }),
      'One',
    );
  });

  it('has links to the web, breaks, tabs and signs', async () => {
    assert.equal(
      await markdownOf(
        `<w:p>${run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:sym w:font="X" w:char="00A7"/><w:sym
        w:font="Wingdings" w:char="F0FC"/></w:r> <w:hyperlink r:id="l">${run('there')}</w:hyperlink><w:hyperlink w:anchor="x">${run(
          ' here',
        )}</w:hyperlink></w:p>`,
        { links: { l: 'https://example.org/a' } },
      ),
      'a b  \nc-d§[there](https://example.org/a) here',
    );
  });

  it('has tables, tables in tables, and cells over several columns', async () => {
    const cell = (content: string, span = ''): string => `<w:tc><w:tcPr>${span}</w:tcPr>${content}</w:tc>`;
    const table = (...rows: string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    assert.equal(
      await markdownOf(
        table(
          cell(p('Year') + p('(all)')) + cell(p('Tons'), '<w:gridSpan w:val="2"/>'),
          cell(p('1')) + cell(p('2')) + cell('<w:p/>'),
        ) +
          p('x') +
          table(cell(table(cell(p('a')) + cell(p('b')), cell(p('c')) + cell(p('d'))))),
      ),
      '| Year (all) | Tons |  |\n| --- | --- | --- |\n| 1 | 2 |  |\n\nx\n\n| a | b |\n| --- | --- |\n| c | d |',
    );
  });

  it('has text boxes after the paragraph that they are anchored in, once', async () => {
    const box = `<w:txbxContent>${p('In the box')}</w:txbxContent>`;
    assert.equal(
      await markdownOf(
        `<w:p>${run('Be')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing><wp:docPr
         xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" descr="A map"/>${box}</w:drawing></mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run(
           'fore',
         )}</w:p>${p('After')}`,
      ),
      'Be![A map]()fore\n\nIn the box\n\nAfter',
    );
  });

  it('is read by whatever prefixes its namespaces have, also in the strict form', async () => {
    const { read } = await import('./support.ts');
    const { zip } = await import('../../support/zip.ts');
    const body = '<x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>One</x:t></x:r></x:p>';
    for (const namespace of [
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ]) {
      const content = `<x:document xmlns:x="${namespace}"><x:body>${body}</x:body></x:document>`;
      assert.equal((await read(zip([{ name: 'word/document.xml', content }]))).value?.text, '# One\n');
    }
  });
});
