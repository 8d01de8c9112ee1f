import type { Picker } from './picker.ts';
import type { Pools } from './pools.ts';
import type { Printed } from './printed.ts';
import { journal, editorsCue, endsWithStop, pages, people, title, type Style } from './style.ts';

/** What follows the title of an article. */
export function article(out: Printed, pools: Pools, style: Style, pick: Picker, late: string, year: string): void {
  const within = style.german ? pick.of(['In: ', 'in: ', '', 'In: ', 'in ']) : pick.of(['', '', '', 'in: ', 'In: ']);
  const [open, close] = pick.chance(0.08) ? ['"', '"'] : ['', ''];
  out.add('container', `${within}${open}${journal(pools, pick)}${close}`).more(style.afterContainer);
  const v = String(pick.int(1, 130));
  const n = pick.chance(0.1) ? `${pick.int(1, 5)}-${pick.int(6, 9)}` : String(pick.int(1, 14));
  let dated = false;
  const bare = year.slice(0, 4);
  switch (pick.int(0, style.german ? 17 : 13)) {
    case 0:
    case 1:
      out.add('volume', v).add('issue', `${pick.of(['', ' '])}(${n})`);
      break;
    case 2:
    case 3:
      out.add('volume', v);
      break;
    case 4:
      out.add('volume', `${v}, `).add('issue', n);
      break;
    case 5:
      out
        .add('volume', `${pick.of(['Vol. ', 'vol. ', 'Vol '])}${v}, `)
        .add('issue', `${pick.of(['No. ', 'no. ', 'nr. ', 'Issue '])}${n}`);
      break;
    case 6:
      out.add('volume', v).add('issue', `${pick.of(['/', ':', '.'])}${n}`);
      break;
    case 7:
      out.add('volume', v).add('date', ` (${bare})`);
      dated = true;
      break;
    case 8:
      out.add('volume', v).add('date', ` (${bare})`).add('issue', ` ${n}`);
      dated = true;
      break;
    case 9:
      if (late === '') out.add('date', `${bare}, `).add('volume', v).add('issue', `(${n})`);
      else out.add('volume', v);
      break;
    case 10:
      out.add(late === '' ? 'volume' : 'date', bare).add('issue', `(${n})`);
      dated = true;
      break;
    case 11:
      out.add('issue', `${pick.of(['No. ', 'Nr. ', 'no. ', 'N ', 'n° '])}${n}`);
      break;
    case 12:
      out.add('issue', `${n}`).add('date', `/${bare}`);
      dated = true;
      break;
    case 13:
      if (late !== '') {
        out.add('date', `${late};`).add('volume', v).add('issue', `(${n})`);
        dated = true;
      } else out.add('volume', v).add('issue', ` (${n})`);
      break;
    case 14:
      out
        .add('volume', `${pick.of(['Jg. ', 'Jg.', 'Bd. '])}${v}, `)
        .add('issue', `${pick.of(['H. ', 'Heft ', 'Nr. ', 'H.'])}${n}`);
      break;
    case 15:
      out
        .add('volume', `${v}. ${pick.of(['Jg.', 'Jahrgang', 'Jg'])}${pick.of([', ', ' '])}`)
        .add('issue', `${pick.of(['H. ', 'Heft ', 'Nr. '])}${n}`);
      break;
    case 16:
      out.add('issue', `${pick.of(['Heft ', 'H. ', 'Nr. ', 'Sonderheft '])}${n}`);
      if (pick.chance(0.5)) {
        out.add('date', `/${bare}`);
        dated = true;
      }
      break;
    default:
      out.add('issue', `${pick.of(['Heft ', 'H. ', 'Nr. '])}${n}, `).add('volume', `Jg. ${v}`);
      break;
  }
  if (late !== '' && !dated) out.add('date', pick.of([` (${late})`, `, ${late}`]));
  if (pick.chance(0.12)) return;
  out.more(pick.of([', ', ', ', ': ', ':', '. ', ', '])).add('pages', `${style.pageCue}${pages(style, pick)}`);
}

/** What follows the title of a part of a book. */
export function chapter(out: Printed, pools: Pools, style: Style, pick: Picker, late: string, after: () => void): void {
  const pagesFirst = pick.chance(0.1);
  if (pagesFirst) {
    after();
    out.add('pages', `${style.pageCue || 'S. '}${pages(style, pick)} `);
  } else after();
  const within = style.german
    ? pick.of(['In: ', 'in: ', 'In: ', 'In ', 'in ', 'in:'])
    : pick.of(['In ', 'In: ', 'in ', 'In: ']);
  const editorStyle = {
    ...style,
    name: pick.chance(0.5) ? style.name : (p: { family: string; given: string }): string => `${p.given} ${p.family}`,
  };
  const editors = people(pools, editorStyle, pick);
  const book = pick.chance(0.6) ? pick.of(pools.books) : title(pools, pick);
  const order = pick.int(0, 9);
  if (order < 7) {
    out
      .add('editor', `${within}${editors} ${editorsCue(style, pick, true)}${pick.of([': ', ', ', '. ', ': ', ' '])}`)
      .add('container', book);
  } else if (order === 7) {
    out.add('container', `${within}${book}`);
  } else {
    out.add('container', `${within}${book}`).more(pick.of([', ', '. ']));
    out.add(
      'editor',
      `${style.german ? pick.of(['hrsg. von ', 'hrsg. v. ', 'Hrsg. von ', 'herausgegeben von ', 'hg. von ']) : pick.of(['edited by ', 'ed. ', 'ed. by ', 'eds. '])}${editors}`,
    );
  }
  if (pick.chance(0.08))
    out
      .more(', ')
      .add('volume', `${pick.of(['Bd. ', 'Band ', 'Vol. ', 'Teil '])}${pick.of(['1', '2', '3', 'II', 'IV', '12'])}`);
  const placed = pick.of(['before', 'after', 'after', 'after', 'none'] as const);
  if (!pagesFirst && placed === 'before')
    out.add(
      'pages',
      pick.of([` (${style.pageCue}${pages(style, pick)})`, `, ${style.pageCue || 'pp. '}${pages(style, pick)}`]),
    );
  out.more(endsWithStop(out.text) ? ' ' : pick.of(['. ', ', ', '. ']));
  imprint(out, pools, style, pick, late);
  if (!pagesFirst && placed === 'after')
    out.more(pick.of([', ', '. ', ': ', ', '])).add('pages', `${style.pageCue}${pages(style, pick)}`);
}

/** A numbered series, which stands for a container. */
export function series(out: Printed, pools: Pools, style: Style, pick: Picker, year: string): void {
  const name = pick.chance(0.5)
    ? pick.of(pools.collections)
    : `${pick.of(pools.organisations)} ${style.german ? pick.of(['Schriftenreihe', 'Diskussionspapier', 'Arbeitspapiere', 'Forschungsbericht']) : pick.of(['Working Paper', 'Discussion Paper', 'Report', 'Technical Report', 'Policy Brief'])}`;
  const bracket = pick.chance(0.3);
  out.add('container', `${bracket ? '(' : ''}${name}`).more(pick.of([' ', ', ', ' ']));
  out.add(
    'volume',
    `${pick.of(style.german ? ['Nr. ', 'Bd. ', 'Band ', '', 'Heft '] : ['No. ', 'no. ', '', 'Vol. ', 'Nr. '])}${pick.int(1, 400)}${pick.chance(0.15) ? `/${year.slice(0, 4)}` : ''}`,
  );
  out.more(bracket ? '). ' : pick.of(['. ', ', ', '. ']));
}

/** Place and publisher, one of them or both, and the year where it comes late. */
export function imprint(out: Printed, pools: Pools, style: Style, pick: Picker, late: string): void {
  const place = pick.chance(0.15) ? placesOf(pools, pick) : pick.of(pools.places);
  const publisher = pick.of(pools.publishers);
  const bracket = pick.chance(0.08);
  if (bracket) out.add('place', '(');
  switch (pick.int(0, style.german ? 7 : 5)) {
    case 0:
    case 1:
    case 2:
      out.add('place', place).more(': ').add('publisher', publisher);
      break;
    case 3:
      out.add('publisher', publisher).more(', ').add('place', place);
      break;
    case 4:
      if (pick.chance(0.5)) out.add('publisher', publisher);
      else if (pick.chance(0.5)) out.add('publisher', publisher).more(': ').add('place', place);
      else out.add('place', place).more(' (').add('publisher', publisher).more(')');
      break;
    default:
      out.add('place', place);
      break;
  }
  if (late !== '') out.add('date', bracket || pick.chance(0.5) ? `, ${late}` : ` ${late}`);
  if (bracket) out.more(')');
}

/** More than one place, or one as German books abbreviate it. */
function placesOf(pools: Pools, pick: Picker): string {
  const [a, b] = [pick.of(pools.places), pick.of(pools.places)];
  const abbreviated = ['Frankfurt a.M.', 'Frankfurt/M.', 'Frankfurt a. M.', 'Frankfurt/Main', 'Freiburg i. Br.'];
  return pick.chance(0.4)
    ? pick.of(abbreviated)
    : pick.of([`${a}/${b}`, `${a}, ${b}`, `${a} and ${b}`, `${a}; ${b}`, `${a} u. a.`, `${a}/ ${b}`]);
}
