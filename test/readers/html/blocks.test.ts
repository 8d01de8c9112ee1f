import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { markdownOf } from './support.ts';

describe('a page of HTML as Markdown', () => {
  it('keeps headings, paragraphs and the styles that mark a term', async () => {
    assert.equal(
      await markdownOf('<h1>Water\n law</h1><p>A <b>turn</b> is\n  a <i>share</i> of time.<p>Next.'),
      '# Water law\n\nA **turn** is a *share* of time.\n\nNext.',
    );
  });

  it('puts the marks of a style next to its text, and never more than three in a row', async () => {
    assert.equal(await markdownOf('<p>a<b> b </b>c <b><b>d</b></b><i>e</i></p>'), 'a **b** c **d***e*');
    const { reading } = parsed(await markdownOf('<p><b>one</b><i><b>two</b></i><i>three</i> <b></b>four</p>'));
    assert.equal(reading.text, 'onetwothree four');
  });

  it('keeps lists with their numbers', async () => {
    assert.equal(
      await markdownOf(
        '<ul><li>a<ul><li>b</ul><li><p>c<p>d</ul><ol start=4><li>e<li>f</ol><ol type=a><li>g<li><p>h</ol>',
      ),
      '- a\n  - b\n- c\n\n  d\n\n4. e\n5. f\n- a. g\n- b. h',
    );
  });

  it('keeps a table whose cells are short', async () => {
    assert.equal(
      await markdownOf('<table><caption>Yields</caption><tr><th>Year<th>Tons | all<tr><td>1901<td><p>5<p>6</table>'),
      'Yields\n\n| Year | Tons \\| all |\n| --- | --- |\n| 1901 | 5 6 |',
    );
  });

  it('leaves columns empty under a cell that spans them', async () => {
    assert.equal(
      await markdownOf('<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>'),
      '| a |  | b |\n| --- | --- | --- |\n| c | d | e |',
    );
  });

  it('reads a table that only lays out a page as what stands in it', async () => {
    const long = 'word '.repeat(300).trim();
    assert.equal(
      await markdownOf(
        `<table><tr><td><h2>Head</h2><p>${long}</p></td><td>Beside</td></tr><tr><td>Below</td></tr></table>`,
      ),
      `## Head\n\n${long}\n\nBeside\n\nBelow`,
    );
  });

  it('puts the number in a narrow column before the text that it numbers', async () => {
    assert.equal(
      await markdownOf('<table><tr><td><p>(a)</p></td><td><p>the water of the canal;</p></td></tr></table>'),
      '(a) the water of the canal;',
    );
  });

  it('keeps quotations and breaks, and takes two breaks for a new paragraph', async () => {
    assert.equal(await markdownOf('<blockquote><p>a<br>b<p>c</blockquote>d<br><br>e'), '> a  \n> b\n\n> c\n\nd\n\ne');
  });

  it('keeps code, and reads other text that keeps its lines as text', async () => {
    assert.equal(await markdownOf('<pre><code>a  *b*\n  c</code></pre>'), '```\na  *b*\n  c\n```');
    assert.equal(
      await markdownOf('<pre>\nSEC. 1. The gov-\nernor shall\n\n  # appoint</pre>'),
      'SEC. 1. The gov-\nernor shall\n\n\\# appoint',
    );
  });

  it('keeps the addresses of links that lead to the web', async () => {
    assert.equal(
      await markdownOf(
        '<p><a href="https://doi.org/10.1/a(b)">The [old] paper</a>, <a href="/x">near</a>, <a href="https://a.org/b_c">https://a.org/b_c</a>',
      ),
      '[The \\[old\\] paper](https://doi.org/10.1/a%28b%29), near, https://a.org/b_c',
    );
  });

  it('reads a number above the line as a mark, and other such text as text', async () => {
    assert.equal(
      await markdownOf('<p>so <sup>12</sup> and the 20<sup>th</sup>, CO<sub>2</sub></p>'),
      'so<sup>12</sup> and the 20th, CO2',
    );
  });

  it('names images by the text that stands for them', async () => {
    assert.equal(
      await markdownOf('<p><img alt="A map [old]" src=x><img alt="a.png"><img alt=""></p>'),
      '![A map \\[old\\]]()',
    );
  });

  it('leaves out what is not shown', async () => {
    assert.equal(
      await markdownOf(
        '<p>a<script>b</script><style>c</style><span hidden>d</span><span style="display: none">e</span><del>f</del><template>g</template></p><select><option>h</select><input value=i>',
      ),
      'a',
    );
  });

  it('says where pages begin', async () => {
    const html =
      '<p>a <span role="doc-pagebreak" aria-label="7"></span>b</p><hr epub:type="pagebreak" title="8"><p>c</p>';
    const { text, pages } = await import('./support.ts').then(({ extracted }) => extracted(html));
    assert.deepEqual(
      pages.map((page) => [page.label, text.slice(page.start).trim()]),
      [
        ['7', 'b\n\nc'],
        ['8', 'c'],
      ],
    );
  });
});

const parsed = (text: string) => parseDocument({ uri: 'file:///page.md', text, format: 'markdown' });
