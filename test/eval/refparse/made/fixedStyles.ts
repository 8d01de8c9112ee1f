import type { Picker } from './picker.ts';
import type { Pools } from './pools.ts';
import type { Printed } from './printed.ts';
import { journal, endOf, endsWithStop, initials, title } from './style.ts';

/** Vancouver: names without stops, `2015;7(2):120-9`. */
export function vancouver(out: Printed, pools: Pools, pick: Picker): void {
  const list = Array.from({ length: pick.of([1, 2, 3, 4, 6]) }, () => {
    const p = pick.of(pools.people);
    return `${p.family} ${initials(p.given, '', '')}`;
  });
  out.add('author', `${list.join(', ')}${pick.chance(0.25) ? ', et al' : ''}. `);
  const heading = title(pools, pick);
  out.add('title', `${heading}${endOf(heading)} `);
  const year = String(pick.int(1950, 2024));
  out.add('container', journal(pools, pick)).more(pick.of(['. ', ' ', '. ']));
  out.add(
    'date',
    `${year}${pick.chance(0.2) ? ` ${pick.of(['Jan', 'Mar', 'Sept', 'Dec'])}` : ''}${pick.of([';', '; '])}`,
  );
  if (pick.chance(0.15)) out.add('note', ` [cited ${year} ${pick.of(['Jan', 'May', 'Oct'])} ${pick.int(1, 28)}];`);
  out.add('volume', String(pick.int(1, 400)));
  if (pick.chance(0.6)) out.add('issue', `(${pick.int(1, 12)})`);
  const from = pick.int(1, 3000);
  out
    .more(pick.of([':', ': ']))
    .add(
      'pages',
      pick.chance(0.15)
        ? `${from}.`
        : `${from}${pick.of(['-', '–'])}${pick.chance(0.5) ? String(from + pick.int(1, 20)).slice(-2) : from + pick.int(1, 20)}.`,
    );
  if (pick.chance(0.15)) out.add('note', pick.of([' Available from: \uE000.', ' \uE001']));
}

/** GOST: `//` before the container, stops or dashes between the parts. */
export function gost(out: Printed, pools: Pools, pick: Picker): void {
  const dashed = pick.chance(0.3);
  const by = dashed ? pick.of(['. – ', '. — ', '. - ']) : '. ';
  const form = pick.int(0, 2);
  const list = Array.from({ length: pick.of([1, 1, 2, 3]) }, () => {
    const p = pick.of(pools.people);
    return form === 0
      ? `${p.family} ${initials(p.given, '.', pick.of([' ', '']))}`
      : form === 1
        ? `${p.family} ${p.given}`
        : `${p.family}, ${initials(p.given, '.', '')}`;
  }).join(', ');
  out.add('author', list).more(endsWithStop(list) ? ' ' : '. ');
  const heading = title(pools, pick);
  out.add('title', heading);
  const year = String(pick.int(1950, 2024));
  if (pick.chance(0.25)) {
    out
      .more(`${endOf(heading)} ${dashed ? '– ' : ''}`)
      .add('place', pick.of(pools.places))
      .more(pick.of([': ', ' : ']))
      .add('publisher', pick.of(pools.publishers))
      .more(', ')
      .add('date', `${year}${by}`)
      .add('pages', `${pick.int(80, 600)} ${pick.of(['с.', 'p.', 's.'])}`);
    return;
  }
  out.more(' ').add('container', `// ${pick.chance(0.95) ? journal(pools, pick) : ''}`);
  if (pick.chance(0.3)) out.more(' ').add('place', `[${pick.of(pools.places)}]`);
  out.more(by).add('date', year).more(by);
  if (pick.chance(0.4))
    out.add('volume', `${pick.of(['Vol. ', 'Т. ', 'V. '])}${pick.int(1, 60)}`).more(pick.of([by, ', ']));
  if (pick.chance(0.7))
    out.add('issue', `${pick.of(['N ', '№ ', '№', 'No. ', 'Вып. ', 'Iss. '])}${pick.int(1, 24)}`).more(by);
  out.add(
    'pages',
    `${pick.of(['P. ', 'С. ', 'Pp. ', 'S. '])}${pick.int(1, 90)}${pick.of(['–', '-', '—'])}${pick.int(91, 300)}.`,
  );
}
