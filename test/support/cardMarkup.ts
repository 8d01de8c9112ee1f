import { Lexer, type Token } from 'marked';

/** What a card may be made of. Tables, code, images, HTML, headings and lists of ours there are none. */
const allowed = new Set(['paragraph', 'text', 'strong', 'em', 'escape', 'space', 'blockquote', 'hr', 'link']);

/**
 * What of a card's Markdown did not come from us, as a renderer sees it: each a sentence. `commands` are the addresses
 * that we made for this card; a link may lead there, to a DOI, or to the web where its label says which host that is.
 */
export function foreignMarkup(markdown: string, commands: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.exec(
    markdown,
  );
  if (controls) problems.push(`a character that is not shown, U+${controls[0].codePointAt(0)!.toString(16)}`);
  if (!markdown.isWellFormed()) problems.push('half of a surrogate pair');
  const lexer = new Lexer({ gfm: true });
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (!allowed.has(token.type)) problems.push(`${token.type}: ${JSON.stringify(token.raw.slice(0, 80))}`);
      if (token.type === 'link' && !isOurs(token as Link, commands))
        problems.push(`link: ${JSON.stringify(token.raw.slice(0, 120))}`);
      if ('tokens' in token && token.tokens) walk(token.tokens);
    }
  };
  const tokens = lexer.lex(markdown);
  walk(tokens);
  if (Object.keys(tokens.links).length > 0) problems.push('a definition of a link');
  // What the editor makes of `$(name)` is an icon, where nothing escapes it.
  if (/(?<!\\)\$\([a-z-]+\)/u.test(markdown)) problems.push('an icon');
  return problems;
}

interface Link {
  readonly type: string;
  readonly raw: string;
  readonly href: string;
  readonly text: string;
  readonly title?: string | null;
  readonly tokens: readonly Token[];
}

function isOurs({ href, text, title, tokens }: Link, commands: ReadonlySet<string>): boolean {
  if (title || tokens.some(({ type }) => type !== 'text' && type !== 'escape')) return false;
  if (commands.has(href)) return true;
  if (!URL.canParse(href)) return false;
  const { protocol, host, hostname, username } = new URL(href);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '') return false;
  const shown = text.replace(/\\/g, '').toLowerCase();
  return (shown === 'open doi' && host === 'doi.org') || shown === `open ${hostname}`;
}
