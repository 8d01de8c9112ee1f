import type { Example, TaggedRow } from './data.ts';
import { gost, vancouver } from './made/fixedStyles.ts';
import { article, chapter, imprint, series } from './made/parts.ts';
import { Picker } from './made/picker.ts';
import { poolsOf, type Pools } from './made/pools.ts';
import { Printed } from './made/printed.ts';
import { journal, editorsCue, endsWithStop, pages, people, styleOf, title } from './made/style.ts';

/**
 * Sets the parts of the training rows anew in styles that those rows seldom show: German lists and footnotes, GOST,
 * years in every place. Nothing but the rows given goes in, beside the marks and cues of the styles themselves.
 */
export function augment(rows: readonly TaggedRow[], count: number, seed = 7): Example[] {
  const pick = new Picker(seed);
  const pools = poolsOf(rows);
  const examples: Example[] = [];
  for (let i = 0; i < count; i++) {
    const printed = new Printed();
    entry(printed, pools, pick);
    examples.push(printed.example(`made-${i}`));
  }
  return examples;
}

function entry(out: Printed, pools: Pools, pick: Picker): void {
  if (pick.chance(0.1)) {
    gost(out, pools, pick);
    return;
  }
  if (pick.chance(0.06)) {
    vancouver(out, pools, pick);
    return;
  }
  const style = styleOf(pick);
  const year = String(pick.int(1900, 2024)) + (pick.chance(0.08) ? pick.of(['a', 'b', 'c']) : '');
  const kind = pick.of([
    'article',
    'article',
    'article',
    'book',
    'book',
    'book',
    'chapter',
    'chapter',
    'chapter',
    'report',
    'news',
    'thesis',
  ] as const);
  const edited = kind === 'book' && pick.chance(0.2);
  const organisation = pick.chance(0.1);
  const who = organisation ? pick.of(pools.organisations) : people(pools, style, pick);
  out.add(edited ? 'editor' : 'author', who);
  if (edited) out.more(` ${editorsCue(style, pick, true)}`);
  if (style.yearFirst) out.add('date', style.year(year));
  out.more(endsWithStop(out.text) && style.afterHead.startsWith('.') ? ' ' : style.afterHead);
  const heading = title(pools, pick);
  const [open, close] = style.quotes;
  const inside = style.afterTitle.startsWith(',') && !style.german && pick.chance(0.4);
  out.add('title', `${open}${heading}${inside && close !== '' ? `,${close} ` : close}`);
  const late = style.yearFirst ? '' : year;
  const after = (): void => {
    if (inside && close !== '') return;
    out.more(/[?!]$/.test(heading) && close === '' ? ' ' : style.afterTitle);
  };
  switch (kind) {
    case 'article':
      after();
      article(out, pools, style, pick, late, year);
      break;
    case 'chapter':
      chapter(out, pools, style, pick, late, after);
      break;
    case 'book':
      after();
      if (pick.chance(0.15))
        out
          .add(
            'edition',
            style.german
              ? pick.of(['2. Aufl.', '3., überarb. Auflage', '4. Aufl.'])
              : pick.of(['2nd ed.', 'Second edition', '3rd edn']),
          )
          .more(pick.of([' ', ', ']).replace('. ', ' '));
      if (pick.chance(0.12)) series(out, pools, style, pick, year);
      imprint(out, pools, style, pick, late);
      if (pick.chance(0.15)) out.more(', ').add('pages', `${style.pageCue || 'S. '}${pages(style, pick)}`);
      break;
    case 'report':
      after();
      series(out, pools, style, pick, year);
      imprint(out, pools, style, pick, late);
      break;
    case 'thesis':
      after();
      out
        .add(
          'note',
          pick.of([
            'Dissertation',
            'PhD thesis',
            'Diplomarbeit',
            'Unpublished manuscript',
            'Unveröff. Manuskript',
            'Diss.',
            'Magisterarbeit',
          ]),
        )
        .more(', ');
      imprint(out, pools, style, pick, late);
      break;
    case 'news':
      after();
      if (style.german) out.add('container', pick.of(['in: ', 'In: ', '']));
      out.add('container', journal(pools, pick)).more(', ');
      out.add(
        'date',
        `${pick.int(1, 28)}.${pick.of(['', ' '])}${pick.int(1, 12)}.${pick.of(['', ' '])}${style.yearFirst ? year.slice(0, 4) : late}`,
      );
      if (pick.chance(0.5)) out.more(', ').add('pages', `${style.pageCue || 'S. '}${pick.int(1, 40)}`);
      break;
  }
  if (!endsWithStop(out.text)) out.more(style.stop);
  const [day, month, seen] = [pick.int(1, 28), pick.int(1, 12), pick.int(1998, 2024)];
  if (pick.chance(0.06))
    out.add(
      'note',
      style.german
        ? pick.of([
            ` Zugriff am ${day}. ${pick.of(['Januar', 'Juni', 'Oktober'])} ${seen} unter \uE000.`,
            ` URL: \uE000 (Stand: ${day}.${month}.${seen}).`,
            ` online: \uE000 (${day}.${month}.${seen}).`,
            ' verfügbar unter \uE000',
          ])
        : pick.of([
            ` Retrieved ${pick.of(['June', 'April', 'November'])} ${day}, ${seen}, from \uE000.`,
            ' Available at: \uE000.',
            ' \uE000',
            ' \uE001',
          ]),
    );
}
