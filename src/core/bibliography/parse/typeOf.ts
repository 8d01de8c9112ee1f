import type { CslItem } from '../csl.ts';

/** The CSL type that an entry's parts tell of. */
export function typeOf(item: Omit<CslItem, 'type'>, printed: string): string {
  const container = item['container-title'] ?? '';
  if (/\b(?:dissertation|thesis|phd|ph\.d|diplomarbeit|habilitationsschrift)\b/i.test(printed) && container === '')
    return 'thesis';
  if (container !== '') {
    if (/\b(?:proceedings|proc|conference|symposium|workshop|tagung)\b/i.test(container)) return 'paper-conference';
    if (item.publisher ?? item.editor) return 'chapter';
    if (item.volume ?? item.issue ?? item.page) return 'article-journal';
    return item.URL ? 'webpage' : 'article';
  }
  if (item.issue) return 'article-journal';
  if (/\b(?:working paper|report|bericht|arbeitspapier|discussion paper)\b/i.test(printed)) return 'report';
  return item.publisher || item['publisher-place'] ? 'book' : item.URL ? 'webpage' : 'document';
}
