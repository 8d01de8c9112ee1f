import type { CslName } from '../csl.ts';
import { termsOf } from './terms.ts';

/** How a list of names is written. */
export interface NamesForm {
  /** `Berg, Tilda`, also for those after the first or only for it; or `Tilda Berg`. */
  readonly order: 'family-first' | 'first-family-first' | 'given-first';
  /** What stands between a family name and the given names behind it. */
  readonly comma: ', ' | ' ';
  readonly given: 'full' | 'initials';
  /** What stands behind each initial, and between two. Only for initials. */
  readonly dot: '.' | '';
  readonly gap: ' ' | '';
  /** Family names in capitals. */
  readonly capitals?: true;
  /** What joins the last name: a word, a sign, or the same comma as the others. */
  readonly last: 'and' | '&' | ', ';
  /** A comma stands before it too: always, from three names on, or only behind a family name that comes first. */
  readonly serial: 'always' | 'from three' | 'after inverted' | 'never';
  /** Of more names than `most`, the first `kept` are written. */
  readonly most: number;
  readonly kept: number;
  /** What says that there are more; with `…`, the last name follows. */
  readonly more: 'et al.' | ', et al.' | '[et al.]' | '…';
}

/** Names as a style writes them, the words between them in `language`. */
export function formatNames(names: readonly CslName[], form: NamesForm, language: string): string {
  const known = names.filter(({ literal }) => literal !== 'others');
  const written = known.map((name, i) =>
    formatName(name, form, form.order === 'family-first' || (form.order === 'first-family-first' && i === 0)),
  );
  const { length } = written;
  if (length === 0) return '';
  if (form.more === '…' && length > form.most && length === names.length)
    return `${written.slice(0, form.kept).join(', ')}, … ${written.at(-1)!}`;
  if (length > form.most) return withMore(written.slice(0, form.kept), form, language);
  if (length < names.length) return withMore(written, form, language);
  if (length === 1) return written[0]!;
  return written.slice(0, -1).join(', ') + lastJoint(form, length, language) + written.at(-1)!;
}

function lastJoint({ last, serial, order }: NamesForm, length: number, language: string): string {
  if (last === ', ') return ', ';
  const { and } = termsOf(language);
  const inverted = order === 'family-first' || (order === 'first-family-first' && length === 2);
  const comma = serial === 'always' || (serial === 'from three' && length > 2) || (serial === 'after inverted' && (inverted || length > 2)); // prettier-ignore
  if (last === '&') return `${comma ? ',' : ''} & `;
  if (and === '和') return and;
  // Of our languages only English has a comma there.
  return `${comma && and === 'and' ? ',' : ''} ${and} `;
}

function withMore(written: readonly string[], { more }: NamesForm, language: string): string {
  const { etAl } = termsOf(language);
  const list = written.join(', ');
  if (more === '[et al.]') return `${list} [${etAl}]`;
  return `${list}${more === 'et al.' ? (etAl === '等' ? '' : ' ') : ', '}${etAl}`;
}

/** The family name by which a work is cited in a text. */
export const familyOf = (name: CslName): string =>
  [name['non-dropping-particle'], name.family ?? name.literal ?? name.given].filter(Boolean).join(' ');

const han = /^[\p{sc=Han}·\s]+$/u;

function formatName(name: CslName, form: NamesForm, inverted: boolean): string {
  const { family, given, suffix } = name;
  if (!family) return name.literal ?? given ?? '';
  if (han.test(family) && (!given || han.test(given))) return `${family}${given ?? ''}`;
  const whole = familyOf(name);
  const last = form.capitals ? whole.toUpperCase() : whole;
  const first = [given && (form.given === 'full' ? given : initials(given, form)), name['dropping-particle']]
    .filter(Boolean)
    .join(' ');
  const end = suffix ? `${form.comma === ' ' ? ' ' : ', '}${suffix}` : '';
  if (first === '') return last + end;
  return inverted ? `${last}${form.comma}${first}${end}` : `${first} ${last}${end}`;
}

/** `Ana-Maria T.` as `A.-M. T.`, `A.-M.T.`, or `AMT`. */
function initials(given: string, { dot, gap }: NamesForm): string {
  // Initials without dots, as some lists print them, are several names.
  const spread = /^\p{Lu}{2,3}$/u.test(given) ? [...given].join(' ') : given;
  const names = spread.replace(/\./gu, '. ').trim().split(/\s+/u);
  return names
    .filter((name) => /\p{L}/u.test(name))
    .map((name) =>
      name
        .split(/[-‐‑]/u)
        .filter((part) => part !== '')
        .map((part) => `${firstLetter(part)}${dot}`)
        .join(dot === '' ? gap : '-'),
    )
    .join(gap);
}

const firstLetter = (name: string): string => /^\P{L}*(\p{L}\p{M}*)/u.exec(name)?.[1] ?? '';
