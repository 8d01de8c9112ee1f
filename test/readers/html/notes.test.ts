import assert from 'node:assert/strict';
import { markdownOf } from './support.ts';

describe('the notes of a page', () => {
  it('are as many as a list of definitions holds', async () => {
    const count = 9999;
    const each = (write: (i: number) => string): string =>
      Array.from({ length: count }, (_, i) => write(i + 1)).join('');
    const calls = each((i) => `x<a href="#n${i}" id="r${i}">${i}</a> `);
    const notes = each((i) => `<dt id="n${i}"><a href="#r${i}">${i}</a></dt>\n<dd>y</dd>\n`);
    const text = await markdownOf(`<p>${calls}</p><dl>${notes}</dl>`);
    assert.equal(text.match(/^\[\^\d+\]: y$/gmu)?.length, count);
  });

  it('are those of pandoc', async () => {
    assert.equal(
      await markdownOf(
        `<p>Turns<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> are old.</p>
        <section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>By custom.<a href="#fnref1"
        class="footnote-back" role="doc-backlink">↩︎</a></p><p>And law.</p></li></ol></section>`,
      ),
      'Turns[^1] are old.\n\n[^1]: By custom.\n\n    And law.',
    );
  });

  it('are those of word processors, whose links lead to and fro', async () => {
    assert.equal(
      await markdownOf(
        `<p>Turns <a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> are old.</p>
        <div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> By custom.</p></div></div>`,
      ),
      'Turns[^1] are old.\n\n[^1]: By custom.',
    );
    assert.equal(
      await markdownOf(
        `<p>Turns<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
        <div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>By custom.</p></div>`,
      ),
      'Turns[^1].\n\n[^1]: By custom.',
    );
  });

  it('are those of encyclopedias, called from several places', async () => {
    assert.equal(
      await markdownOf(
        `<p>Old<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">[1]</a></sup> and
        new<sup id="cite_ref-a_1-1" class="reference"><a href="#cite_note-a-1">[1]</a></sup>.</p><h2>References</h2>
        <ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup>a</sup></a>
        <a href="#cite_ref-a_1-1"><sup>b</sup></a></span> <span class="reference-text">Roe, <i>Water</i>, 1901.</span></li></ol>`,
      ),
      'Old[^1] and new[^1].\n\n## References\n\n[^1]: Roe, *Water*, 1901.',
    );
  });

  it('may stand in one block, each at its mark, or in the rows of a table', async () => {
    assert.equal(
      await markdownOf(
        `<p>a<sup><a id=r1 href="#n1">1</a></sup> b<sup><a id=r2 href="#n2">2</a></sup></p>
        <p><a id=n1 href="#r1">1</a> First.<br><a id=n2 href="#r2">2</a> Second.</p>`,
      ),
      'a[^1] b[^2]\n\n[^1]: First.\n\n[^2]: Second.',
    );
    assert.equal(
      await markdownOf(
        `<p>a<a id=r1 href="#n1">1</a></p><table><tr><td id=n1><a href="#r1">1</a></td><td>First.</td></tr></table>`,
      ),
      'a[^1]\n\n[^1]: First.',
    );
  });

  it('may stand in the text, from which they are moved', async () => {
    assert.equal(
      await markdownOf(
        `<p>a<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">7</sup><span class="ltx_note_content"><sup
        class="ltx_note_mark">7</sup> The <i>first</i>.</span></span> b<span class="sidenote">Second.</span></p><p>c</p>`,
      ),
      'a[^7] b[^2]\n\nc\n\n[^7]: The *first*.\n\n[^2]: Second.',
    );
  });

  it('are told apart where two are called the same', async () => {
    assert.equal(
      await markdownOf(
        `<p>a<a id=r1 href="#n1">*</a> b<a id=r2 href="#n2">*</a></p>
        <p id=n1><a href="#r1">*</a> First.</p><p id=n2><a href="#r2">*</a> Second.</p>`,
      ),
      'a[^*] b[^*-2]\n\n[^*]: First.\n\n[^*-2]: Second.',
    );
  });

  it('are found outside the part that calls them', async () => {
    assert.equal(
      await markdownOf(
        `<main><p>The water of the canal is old<a id=r1 href="#fn1">1</a></p></main><footer><a href="/">Home</a> <p id=fn1>1. First. <a href="#r1">back</a></p></footer>`,
      ),
      'The water of the canal is old[^1]\n\n[^1]: First.',
    );
  });

  it('are no entries of a list of references that lead nowhere back', async () => {
    assert.equal(
      await markdownOf('<p>a [<a href="#ref1">1</a>]</p><ol><li id=ref1>Roe 1901.</li></ol>'),
      'a [1]\n\n1. Roe 1901.',
    );
  });
});
