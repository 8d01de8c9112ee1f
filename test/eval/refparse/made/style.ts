import type { Picker } from './picker.ts';
import type { Pools } from './pools.ts';

/** What one list keeps to throughout. */
export interface Style {
  readonly german: boolean;
  readonly name: (person: { family: string; given: string }, i: number) => string;
  readonly nameSeparator: string;
  readonly lastSeparator: string;
  readonly yearFirst: boolean;
  readonly year: (year: string) => string;
  readonly afterHead: string;
  readonly quotes: readonly [string, string];
  readonly afterTitle: string;
  readonly afterContainer: string;
  readonly pageCue: string;
  readonly dash: string;
  readonly stop: string;
}

/** A given name by its first letters. */
export const initials = (given: string, stop: string, space: string): string =>
  given
    .split(/[\s-]+|(?<=\.)/)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => `${part.trim()[0]!.toUpperCase()}${stop}`)
    .join(space);

/** Chooses how a list prints its entries. */
export function styleOf(pick: Picker): Style {
  const german = pick.chance(0.6);
  const form = pick.int(0, 8);
  const space = pick.of([' ', '']);
  const name: Style['name'] = (p, i) => {
    switch (form) {
      case 0:
      case 1:
        return `${p.family}, ${p.given}`;
      case 2:
        return `${p.family}, ${initials(p.given, '.', space)}`;
      case 3:
        return `${initials(p.given, '.', space)} ${p.family}`;
      case 4:
        return `${p.given} ${p.family}`;
      case 5:
        return i === 0 ? `${p.family}, ${p.given}` : `${p.given} ${p.family}`;
      case 6:
        return `${p.family} ${initials(p.given, '', '')}`;
      case 7:
        return `${p.family.toUpperCase()}, ${p.given}`;
      default:
        return `${p.family}, ${initials(p.given, '.', space)}`;
    }
  };
  const nameSeparator =
    form === 0 || form === 2
      ? pick.of(['; ', '/', ' / ', ', ', '/ '])
      : form === 6
        ? ', '
        : pick.of([', ', ', ', '/', '; ', ' / ']);
  const yearFirst = pick.chance(0.65);
  return {
    german,
    name,
    nameSeparator,
    lastSeparator: pick.of([
      nameSeparator,
      nameSeparator,
      german ? ' und ' : ' and ',
      ' & ',
      german ? ' u. ' : ', and ',
    ]),
    yearFirst,
    year: pick.of([
      (y: string) => ` (${y})`,
      (y: string) => ` (${y})`,
      (y: string) => ` ${y}`,
      (y: string) => `, ${y}`,
      (y: string) => `. ${y}`,
      (y: string) => `(${y})`,
    ]),
    afterHead: pick.of(yearFirst ? [': ', ': ', '. ', ', ', ' ', ':'] : [': ', ', ', '. ', ': ']),
    quotes: pick.of([
      ['', ''],
      ['', ''],
      ['', ''],
      ['"', '"'],
      ['“', '”'],
      german ? ['„', '“'] : ['‘', '’'],
      german ? ['»', '«'] : ["'", "'"],
    ] as const),
    afterTitle: pick.of(['. ', '. ', ', ', ', ']),
    afterContainer: pick.of([', ', ', ', '. ', ' ']),
    pageCue: pick.of(german ? ['S. ', 'S. ', 'S.', '', 'Seite '] : ['pp. ', 'pp.', 'p. ', '', '', 'pages ']),
    dash: pick.of(['-', '-', '–', ' - ', '–', ' – ']),
    stop: pick.of(['.', '.', '.', '']),
  };
}

/** A list of names. */
export function people(pools: Pools, style: Style, pick: Picker): string {
  const count = pick.of([1, 1, 1, 2, 2, 3, 4]);
  const list = Array.from({ length: count }, (_, i) => style.name(pick.of(pools.people), i));
  const etAl = pick.chance(0.04) ? pick.of([' et al.', style.german ? ' u. a.' : ', et al.']) : '';
  return (
    (list.length < 2
      ? list[0]!
      : `${list.slice(0, -1).join(style.nameSeparator)}${style.lastSeparator}${list.at(-1)!}`) + etAl
  );
}

/** What marks editors. */
export const editorsCue = (style: Style, pick: Picker, many: boolean): string =>
  style.german
    ? pick.of(['(Hrsg.)', '(Hg.)', '(Hrsg.)', '(Hgg.)', '(Hrg.)'])
    : many
      ? pick.of(['(Eds.)', '(eds)', '(eds.)', 'eds.'])
      : pick.of(['(Ed.)', '(ed.)', 'ed.']);

/** A title as books have them: often with a subtitle, which many lists set off with a stop. */
export function title(pools: Pools, pick: Picker): string {
  const one = pick.of(pools.titles);
  if (one.length > 100 || pick.chance(0.55)) return one;
  const [head, tail] = [pick.of(pools.heads), pick.chance(0.75) ? pick.of(pools.tails) : pick.of(pools.titles)];
  if (tail.length > 100) return one;
  return `${head}${/[?!]$/.test(head) ? ' ' : pick.of(['. ', '. ', '. ', ': ', ' – '])}${tail}`;
}

/** A page or a range of them. */
export function pages(style: Style, pick: Picker): string {
  const from = pick.int(1, 900);
  const to = from + pick.int(1, 40);
  if (pick.chance(0.12)) return `${from}${pick.of(['', '', 'f.', 'ff.', ' f', 'ff'])}`;
  return `${from}${style.dash}${pick.chance(0.1) ? String(to).slice(-2) : to}`;
}

/** The stop that a title still needs. */
export const endOf = (text: string): string => (/[?!.…]$/.test(text) ? '' : '.');

export const endsWithStop = (text: string): boolean => /[.?!]$/.test(text);

/** A journal, now and then with the section or edition that it prints in brackets. */
export function journal(pools: Pools, pick: Picker): string {
  const name = pick.of(pools.journals);
  if (!pick.chance(0.06)) return name;
  const of = pick.of([
    'Series A',
    'Section B',
    'New Series',
    'Law Edition',
    'Natural Sciences Edition',
    'Policy and Society Edition',
  ]);
  return `${name} (${pick.chance(0.3) ? pick.of(pools.places) : of})`;
}
