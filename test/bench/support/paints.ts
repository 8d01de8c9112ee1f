/** What is noted in the page: the keys, and what the list of a quick pick has shown from when on. Times in milliseconds. */
interface Noted {
  readonly keys: number[];
  /** When the letters themselves had been drawn. */
  readonly letters: number[];
  readonly shown: { readonly at: number; readonly rows: string }[];
}
declare global {
  interface Window {
    glossatorPaints?: Noted;
  }
}

/**
 * Begins to note keys and frames; runs in the page. A frame counts when it has been drawn: a task that was put behind the
 * frame's own work comes first after that.
 */
export function watchPaints(): void {
  const list = document.querySelector('.quick-input-widget .quick-input-list')!;
  const rowsNow = () =>
    [...list.querySelectorAll<HTMLElement>('.monaco-list-row')]
      .sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']))
      .slice(0, 5)
      .map((row) => row.textContent)
      .join('\n');
  const noted: Noted = { keys: [], letters: [], shown: [{ at: performance.now(), rows: rowsNow() }] };
  window.glossatorPaints = noted;
  let asked = false;
  const drawn = (then: () => void) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(null);
  };
  const frame = () => {
    asked = false;
    const rows = rowsNow();
    drawn(() => noted.shown.push({ at: performance.now(), rows }));
  };
  new MutationObserver(() => {
    if (!asked) requestAnimationFrame(frame);
    asked = true;
  }).observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
  window.addEventListener('keydown', ({ timeStamp }) => noted.keys.push(timeStamp), { capture: true });
  const letter = () => requestAnimationFrame(() => drawn(() => noted.letters.push(performance.now())));
  window.addEventListener('input', letter, { capture: true });
}

/**
 * From each key to the first frame from which on the rows are those that stand when the next key comes; runs in the page.
 * `same` counts the keys after which the rows are the same as before: nothing can be measured there. `letters` are the
 * times from each key to the frame with the letter itself, which is the editor's own work and waits for nobody.
 */
export function paintsOf(): {
  readonly times: readonly number[];
  readonly same: number;
  readonly letters: readonly number[];
} {
  const { keys, shown, letters } = window.glossatorPaints!;
  const times: number[] = [];
  let same = 0;
  for (const [i, key] of keys.entries()) {
    const before = shown.findLast(({ at }) => at <= key)?.rows;
    const after = shown.filter(({ at }) => at > key && at <= (keys[i + 1] ?? Infinity));
    const settled = after.at(-1)?.rows;
    if (settled === undefined || settled === before) {
      same++;
      continue;
    }
    const first = after.findLastIndex(({ rows }) => rows !== settled) + 1;
    times.push(after[first]!.at - key);
  }
  return { times, same, letters: letters.map((at) => at - keys.findLast((key) => key <= at)!) };
}
