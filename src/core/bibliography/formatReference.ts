import type { CslItem, CslName } from './csl.ts';

/** At most this many authors are named before `et al.`. */
const NAMED_AUTHORS = 6;

/** An entry as one line of plain text, much as APA prints it: for cards and lists. Missing parts leave no trace. */
export function formatReference(csl: CslItem): string {
  const authors = authorList(csl.author ?? []);
  const editors = csl.editor ?? [];
  const year = issued(csl);
  const head = authors || (editors.length > 0 ? `${authorList(editors)} (${editors.length > 1 ? 'Eds.' : 'Ed.'})` : '');
  const dated = year === '' ? head : `${head} (${year})`.trim();
  const within = authors !== '' && editors.length > 0 && csl['container-title'] ? `In ${editorList(editors)}, ` : '';
  const container = joined([`${within}${csl['container-title'] ?? ''}`.trim(), volumeOf(csl), csl.page]);
  const title = [csl.title, csl.edition && `(${/^\d+$/.test(csl.edition) ? `${csl.edition} ed.` : csl.edition})`];
  const publisher = joined([csl['publisher-place'], csl.publisher], ': ');
  const parts = [dated, title.filter(Boolean).join(' '), container, publisher].filter((part) => part !== '');
  const text = parts.map((part) => (/[.?!。？！]["”’»)]?$/u.test(part) ? part : `${part}.`)).join(' ');
  const address = csl.DOI ? `https://doi.org/${csl.DOI}` : csl.URL;
  return [text, address].filter(Boolean).join(' ');
}

/** An entry in two or three words, as a reader would cite it: `Berg 2021`, `Berg & Ruiz 2021`, or how its title begins. */
export function shortReference(csl: CslItem): string {
  const names = (csl.author?.length ? csl.author : (csl.editor ?? [])).map(familyOf).filter((name) => name !== '');
  const [first, second] = names;
  const who =
    first === undefined
      ? startOf(csl.title ?? csl['container-title'] ?? csl.URL ?? csl.DOI ?? csl.id ?? '')
      : second === undefined
        ? startOf(first)
        : names.length === 2
          ? `${first} & ${second}`
          : `${first} et al.`;
  return [who, issued(csl)].filter((part) => part !== '').join(' ');
}

function issued(csl: CslItem): string {
  const year = csl.issued?.['date-parts'][0]?.[0];
  return year === undefined ? '' : String(year);
}

const familyOf = (name: CslName): string => name.family ?? name.literal ?? name.given ?? '';

function authorList(names: readonly CslName[]): string {
  const shown = names.slice(0, NAMED_AUTHORS).map(inverted);
  if (names.length > NAMED_AUTHORS) return `${shown.join(', ')}, et al.`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')}, & ${shown.at(-1)!}`;
}

/** `Berg, T.`; a name that is written without a comma in its own script stays whole. */
function inverted(name: CslName): string {
  if (!name.family || !name.given) return familyOf(name);
  return HAN.test(name.family) ? `${name.family}${name.given}` : `${name.family}, ${name.given}`;
}

function editorList(names: readonly CslName[]): string {
  const shown = names
    .slice(0, NAMED_AUTHORS)
    .map((name) => (name.family && !HAN.test(name.family) ? joined([name.given, name.family], ' ') : inverted(name)));
  const list = names.length > NAMED_AUTHORS ? `${shown.join(', ')}, et al.` : shown.join(' & ');
  return `${list} (${names.length > 1 ? 'Eds.' : 'Ed.'})`;
}

const HAN = /^\p{Script=Han}+$/u;

function volumeOf(csl: CslItem): string {
  if (csl.volume) return csl.issue ? `${csl.volume}(${csl.issue})` : csl.volume;
  return csl.issue ? `(${csl.issue})` : '';
}

const joined = (parts: readonly (string | undefined)[], by = ', '): string => parts.filter(Boolean).join(by);

function startOf(title: string): string {
  if (title.length <= 40) return title;
  const cut = title.lastIndexOf(' ', 40);
  return `${title.slice(0, cut > 15 ? cut : 40)}…`;
}
