import { inBook, wholeBooks } from './entryTypes.ts';

/** The titles of an entry: its own, and those of what it stands in. `text` is the text of the first field that has one. */
export function titlesOf(type: string, text: (...names: string[]) => string): { [variable: string]: string } {
  const full = (prefix: string): string =>
    joined(text(`${prefix}title`), text(`${prefix}subtitle`), text(`${prefix}titleaddon`));
  const periodical = type === 'periodical';
  const inside = inBook.has(type);
  const main = text('maintitle') !== '';
  const own = periodical ? full('issue') : main && !inside ? full('main') : full('');
  const journal = joined(text('journaltitle', 'journal'), text('journalsubtitle'));
  const container = periodical ? full('') : inside && main ? full('main') : inside ? full('book') : journal;
  const volume = main ? (inside ? full('book') : full('')) : '';
  return {
    title: own,
    'title-short': text('shorttitle'),
    'container-title': container || journal || (wholeBooks.has(type) ? '' : text('booktitle')),
    'container-title-short': text('shortjournal'),
    'volume-title': volume,
    'original-title': text('origtitle'),
    'event-title': text('eventtitle'),
  };
}

/** Title and subtitle, with a colon between them unless the title ends in a mark of its own. */
function joined(title: string, subtitle: string, addon = ''): string {
  const colon = /[.?!:;]$/.test(title) ? ' ' : ': ';
  const both = title && subtitle ? title + colon + subtitle : title || subtitle;
  return both && addon ? `${both}. ${addon}` : both || addon;
}
