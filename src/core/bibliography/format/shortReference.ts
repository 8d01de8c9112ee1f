import type { CslItem } from '../csl.ts';
import { formatYear } from './dates.ts';
import { familyOf } from './names.ts';

/** An entry in two or three words, as a reader would cite it: `Berg 2021`, `Berg & Ruiz 2021`, or how its title begins. */
export function shortReference(csl: CslItem): string {
  return [whoWrote(csl), formatYear(csl.issued)].filter((part) => part !== '').join(' ');
}

/** Who a text names as the authors of a work: one or two, or the first of more; else how its title begins. */
export function whoWrote(csl: CslItem): string {
  const all = csl.author?.length ? csl.author : (csl.editor ?? []);
  const names = all.filter(({ literal }) => literal !== 'others').map(familyOf).filter((name) => name !== ''); // prettier-ignore
  const [first, second] = names;
  if (first === undefined) return startOf(csl.title ?? csl['container-title'] ?? csl.URL ?? csl.DOI ?? csl.id ?? '');
  if (all.length > names.length || names.length > 2) return `${first} et al.`;
  return second === undefined ? startOf(first) : `${first} & ${second}`;
}

function startOf(title: string): string {
  if (title.length <= 40) return title;
  const cut = title.lastIndexOf(' ', 40);
  return `${title.slice(0, cut > 15 ? cut : 40)}…`;
}
