import { openPdf } from './engine.ts';
import type { FromPage, State, ToPage, Words } from './messages.ts';
import { Pages } from './pages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const editor = acquireVsCodeApi();
const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const status = part('status');
const number = part<HTMLInputElement>('number');

let pages: Pages | undefined;
/** The page that was asked for and is not drawn yet. */
let awaited: number | undefined;
/** A page that was asked for before the file was open. */
let first: number | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'open') void begin(data);
  else if (pages) show(data.page);
  else first = data.page;
});

async function begin({ bytes, parts, words, page }: Extract<ToPage, { type: 'open' }>): Promise<void> {
  label(words);
  status.textContent = words.opening;
  try {
    const file = await openPdf(bytes, parts);
    const labels = await file.getPageLabels().catch(() => null);
    const name = (page: number): string => labels?.[page - 1] ?? String(page);
    pages = await Pages.of(file, part('pages'), (page) => words.page.replace('{0}', name(page)), {
      turned(page) {
        number.value = name(page);
        const count = words.pageOf.replace('{0}', String(page)).replace('{1}', String(file.numPages));
        status.textContent = count;
        keep();
      },
      drawn(page) {
        if (page !== awaited) return;
        awaited = undefined;
        editor.postMessage({ type: 'shown', page });
      },
    });
    number.addEventListener('change', () => {
      const at = labels?.indexOf(number.value.trim()) ?? -1;
      show(at >= 0 ? at + 1 : Number(number.value) || pages!.page);
    });
    for (const one of document.querySelectorAll<HTMLButtonElement | HTMLInputElement>('#bar [disabled]'))
      one.disabled = false;
    const state = editor.getState();
    if (state) pages.zoom = state.zoom;
    show(first ?? page ?? state?.page ?? 1);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    status.textContent = locked ? words.locked : words.failed;
    editor.postMessage({ type: 'failed' });
  }
}

function show(page: number): void {
  awaited = page;
  pages?.show(page);
}

const keep = (): void => {
  if (pages) editor.setState({ page: pages.page, zoom: pages.zoom });
};

function zoomTo(zoom: number): void {
  if (pages) pages.zoom = zoom;
  keep();
}

/** The buttons, and what each does. */
const buttons = {
  previous: () => pages && show(pages.page - 1),
  next: () => pages && show(pages.page + 1),
  smaller: () => zoomTo((pages?.zoom ?? 1) / 1.25),
  larger: () => zoomTo((pages?.zoom ?? 1) * 1.25),
  fit: () => zoomTo(1),
};

function label(words: Words): void {
  for (const id of Object.keys(buttons) as (keyof typeof buttons)[]) {
    part(id).title = words[id];
    part(id).setAttribute('aria-label', words[id]);
  }
  number.title = words.page.replace('{0}', '').trim();
  number.setAttribute('aria-label', number.title);
}

for (const [id, press] of Object.entries(buttons)) part(id).addEventListener('click', press);

document.addEventListener('keydown', (event) => {
  if (event.target === number || event.altKey) return;
  const { key, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return;
  if (key === 'ArrowLeft') buttons.previous();
  else if (key === 'ArrowRight') buttons.next();
  else if (key === '+') buttons.larger();
  else if (key === '-') buttons.smaller();
  else if (key === '0') buttons.fit();
});

editor.postMessage({ type: 'ready' });
