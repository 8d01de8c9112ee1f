import assert from 'node:assert/strict';
import { markdownOf } from './support.ts';

const prose =
  'The council of the valley shares the water among its members by turns, as it has since the canal was dug.';
const links = (count: number): string =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/${i}">Other page ${i}</a></li>`).join('')}</ul>`;

describe('the main text of a page', () => {
  it('is what the page marks as such', async () => {
    assert.equal(
      await markdownOf(
        `<header><h1><a href="/">The Site</a></h1></header><nav>${links(9)}</nav><main><header><h1>Water</h1></header><p>${prose}</p>
        <aside>See also</aside><div class="share-buttons">Share</div><footer>Tags</footer></main><footer>Imprint</footer>`,
      ),
      `# Water\n\n${prose}`,
    );
  });

  it('is one article among teasers, or all of several articles', async () => {
    const teaser = '<article><p>A teaser.</p></article>';
    assert.equal(await markdownOf(`<body>${teaser}<article><p>${prose}</p></article>${teaser}`), prose);
    assert.equal(
      await markdownOf(
        `<article><h2>Article 1</h2><p>${prose}</p></article><article><h2>Article 2</h2><p>${prose}</p></article>`,
      ),
      `## Article 1\n\n${prose}\n\n## Article 2\n\n${prose}`,
    );
  });

  it('is where the prose stands, on a page of a site that marks nothing', async () => {
    assert.equal(
      await markdownOf(
        `<div><div class=a>${links(8)}</div><div class=b><div><h1>Water</h1><p>${prose}</p><p>${prose}</p><p>Short.</p></div></div>
        <div class=c>${links(8)}</div><div class=d>© The Site. <a href="/imprint">Imprint</a></div></div>`,
      ),
      `# Water\n\n${prose}\n\n${prose}\n\nShort.`,
    );
  });

  it('is everything on a page that belongs to no site', async () => {
    assert.equal(await markdownOf(`<p>Short.</p><div><p>${prose}</p></div><p>End.</p>`), `Short.\n\n${prose}\n\nEnd.`);
  });

  it('has the heading that stands before the part, and names the page', async () => {
    assert.equal(
      await markdownOf(
        `<title>Water – The Site</title><div><h1>The Site</h1></div><div><h1>Water</h1></div><main><p>${prose}</p></main>`,
      ),
      `# Water\n\n${prose}`,
    );
  });

  it('has no list of its own headings in it, and no signs that lead to them', async () => {
    const contents = ['a', 'b', 'c'].map((id) => `<li><a href="#${id}">Heading ${id}</a></li>`).join('');
    assert.equal(
      await markdownOf(
        `<h1>Water</h1><ul>${contents}</ul><h2 id=a>Heading a <a href="#a">¶</a></h2><p>${prose}</p><p>${prose}</p><p><a href="#top">↑</a></p>`,
      ),
      `# Water\n\n## Heading a\n\n${prose}\n\n${prose}`,
    );
  });

  it('has no banner of cookies in it, and keeps a section that is about them', async () => {
    assert.equal(
      await markdownOf(
        `<main><div id="cookie-banner">We use cookies.</div><section id="cookies" class="level2"><h2>Cookies</h2><p>${prose}</p></section></main>`,
      ),
      `## Cookies\n\n${prose}`,
    );
  });
});
