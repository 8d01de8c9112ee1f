import { VirtualList } from './list.ts';
import {
  columns,
  type Column,
  type FromPage,
  type Row,
  type Sort,
  type State,
  type ToPage,
  type Words,
} from './messages.ts';
import { ordered } from './order.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const editor = acquireVsCodeApi();
const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const filter = part<HTMLInputElement>('filter');
const head = part('head');
const status = part('status');
const stop = part<HTMLButtonElement>('stop');
const again = part<HTMLButtonElement>('again');
const save = part<HTMLButtonElement>('export');

let subject: unknown = editor.getState()?.subject;
let words: Words | undefined;
let sort: Sort = editor.getState()?.sort ?? { by: 'document', descending: false };
let rows: Row[] = [];
let order: number[] = [];
let progress: { readonly done: number; readonly total: number } | null = null;
let ended: Extract<ToPage, { type: 'end' }>['why'] | null = null;
let drawing = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

const list = new VirtualList(part('scroller'), part('body'), {
  fill: (element, index) => {
    const row = rows[order[index]!]!;
    for (const column of columns) element.append(cell(column, row[column]));
  },
  open: (index, beside) => {
    const row = order[index];
    if (row !== undefined) editor.postMessage({ type: 'open', row, beside });
  },
});

function cell(column: Column, text: string): HTMLElement {
  const outer = document.createElement('div');
  outer.className = column;
  outer.setAttribute('role', 'gridcell');
  // Text of a document is text, never markup, and its direction stays in its cell.
  const inner = document.createElement('bdi');
  inner.textContent = text;
  outer.append(inner);
  if (column === 'document') outer.title = text;
  return outer;
}

/** How wide the column of the keyword may get, in characters. */
const widest = 36;

/** Makes room for the longest keyword. Wide characters take the room of two. */
function fit(): void {
  const width = ({ keyword }: Row): number => keyword.length + (keyword.match(/[\u1100-\uffe0]/gu)?.length ?? 0);
  const most = rows.reduce((least, row) => Math.max(least, width(row)), 8);
  document.documentElement.style.setProperty('--keyword', `${Math.min(widest, most) * 0.62 + 1}em`);
}

/** Draws what there is, once in a row of changes. */
function draw(top = false): void {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(() => {
    order = ordered(rows, sort, filter.value);
    list.show(order.length, top);
    tell();
  });
}

/** Draws what has come since, not more often than one can look: tens of thousands of rows are put in order each time. */
function drawSoon(): void {
  waiting ??= setTimeout(() => {
    waiting = undefined;
    fit();
    draw();
  }, 500);
}

function tell(): void {
  if (!words) return;
  const figure = (text: string, ...values: number[]): string =>
    text.replace(/\{(\d)\}/g, (_, i: string) => (values[Number(i)] ?? 0).toLocaleString());
  const count = order.length === rows.length ? figure(words.rows, rows.length) : figure(words.rowsOf, order.length, rows.length); // prettier-ignore
  const running = ended === null;
  const notes: Readonly<Record<NonNullable<typeof ended>, string>> = {
    all: rows.length === 0 ? words.nothing : order.length === 0 ? words.noMatch : '',
    stopped: words.stopped,
    most: words.most,
    reading: words.reading,
  };
  const note = running ? figure(words.looking, progress?.done ?? 0, progress?.total ?? 0) : notes[ended!];
  status.textContent = [rows.length > 0 ? count : '', note].filter(Boolean).join(' · ');
  stop.hidden = !running;
  again.hidden = running;
  save.disabled = order.length === 0;
}

function remember(): void {
  editor.setState({ subject, sort, filter: filter.value });
}

function label(): void {
  if (!words) return;
  filter.placeholder = words.filter;
  filter.setAttribute('aria-label', words.filter);
  stop.textContent = words.stop;
  again.textContent = words.again;
  save.textContent = words.export;
  head.replaceChildren(...columns.map(heading));
}

/** The heading of a column: a button that sorts by it, and the other way when it already does. */
function heading(column: Column): HTMLElement {
  const outer = document.createElement('div');
  outer.className = column;
  outer.setAttribute('role', 'columnheader');
  const sorts = sort.by === column;
  outer.setAttribute('aria-sort', sorts ? (sort.descending ? 'descending' : 'ascending') : 'none');
  const button = document.createElement('button');
  button.textContent = words![column] + (sorts ? (sort.descending ? ' ↓' : ' ↑') : '');
  button.addEventListener('click', () => {
    sort = { by: column, descending: sorts && !sort.descending };
    label();
    head.querySelector<HTMLElement>(`.${column} button`)?.focus();
    remember();
    draw(true);
  });
  outer.append(button);
  return outer;
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'start':
      ({ subject, words } = data);
      rows = [];
      progress = ended = null;
      label();
      remember();
      break;
    case 'rows':
      rows.push(...data.rows);
      progress = data;
      // The first are shown at once.
      if (rows.length > data.rows.length) return drawSoon();
      fit();
      break;
    case 'end':
      ended = data.why;
      fit();
      break;
  }
  draw();
});
filter.value = editor.getState()?.filter ?? '';
filter.addEventListener('input', () => {
  remember();
  draw(true);
});
filter.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'Enter') list.focus();
  else if (event.key === 'Escape' && filter.value !== '') {
    filter.value = '';
    remember();
    draw(true);
  } else return;
  event.preventDefault();
});
stop.addEventListener('click', () => editor.postMessage({ type: 'stop' }));
again.addEventListener('click', () => editor.postMessage({ type: 'again' }));
save.addEventListener('click', () => editor.postMessage({ type: 'export', order }));
editor.postMessage({ type: 'ready' });
