import type { CslItem } from '../csl.ts';
import type { Kind } from './style.ts';

const kinds: Readonly<Record<string, Kind>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'news',
  review: 'article',
  'review-book': 'article',
  chapter: 'chapter',
  'paper-conference': 'chapter',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  book: 'book',
  report: 'report',
  standard: 'report',
  thesis: 'thesis',
  webpage: 'web',
  post: 'web',
  'post-weblog': 'web',
  dataset: 'web',
  software: 'web',
  legislation: 'law',
  bill: 'law',
  legal_case: 'law',
  regulation: 'law',
  treaty: 'law',
  hearing: 'law',
};

/** As what an item is written. Where its type does not say, what is known of it does. */
export function kindOf(csl: CslItem): Kind {
  const known = kinds[csl.type];
  if (known) return known;
  if (csl['container-title']) return csl.publisher && !csl.volume && !csl.issue ? 'chapter' : 'article';
  return csl.URL && !csl.publisher && !csl.ISBN ? 'web' : 'book';
}
