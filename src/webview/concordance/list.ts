/** How high a row is, in CSS pixels; the style sheet says the same. */
const rowHeight = 24;
/** How many rows above and below the window are drawn too. */
const margin = 12;

export interface ListOptions {
  /** Fills an empty row. */
  readonly fill: (row: HTMLElement, index: number) => void;
  readonly open: (index: number, beside: boolean) => void;
}

/** A list of which only what is in the window is drawn, so that any number of rows scrolls at once. It is read by keyboard. */
export class VirtualList {
  readonly #scroller: HTMLElement;
  readonly #body: HTMLElement;
  readonly #options: ListOptions;
  #size = 0;
  #active = 0;

  constructor(scroller: HTMLElement, body: HTMLElement, options: ListOptions) {
    this.#scroller = scroller;
    this.#body = body;
    this.#options = options;
    scroller.addEventListener('scroll', () => requestAnimationFrame(() => this.#draw()));
    new ResizeObserver(() => this.#draw()).observe(scroller);
    body.addEventListener('keydown', (event) => this.#key(event));
    body.addEventListener('click', (event) => {
      const row = (event.target as Element).closest<HTMLElement>('[data-index]');
      if (!row) return;
      this.#activate(Number(row.dataset['index']));
      this.#options.open(this.#active, event.ctrlKey || event.metaKey);
    });
    body.addEventListener('focus', () => this.#draw());
    body.addEventListener('blur', () => this.#draw());
  }

  /** Shows so many rows anew; `top` goes back to the first. */
  show(size: number, top: boolean): void {
    this.#size = size;
    if (top) {
      this.#active = 0;
      this.#scroller.scrollTop = 0;
    }
    this.#active = Math.min(this.#active, Math.max(0, size - 1));
    this.#body.style.height = `${size * rowHeight}px`;
    this.#body.setAttribute('aria-rowcount', String(size + 1));
    this.#draw();
  }

  focus(): void {
    this.#body.focus();
  }

  #draw(): void {
    const { scrollTop, clientHeight } = this.#scroller;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - margin);
    const last = Math.min(this.#size, Math.ceil((scrollTop + clientHeight) / rowHeight) + margin);
    const rows: HTMLElement[] = [];
    for (let i = first; i < last; i++) {
      const row = document.createElement('div');
      row.className = i === this.#active ? 'row active' : 'row';
      row.id = `row-${i}`;
      row.dataset['index'] = String(i);
      row.setAttribute('role', 'row');
      row.setAttribute('aria-rowindex', String(i + 2));
      row.setAttribute('aria-selected', String(i === this.#active));
      row.style.top = `${i * rowHeight}px`;
      this.#options.fill(row, i);
      rows.push(row);
    }
    this.#body.replaceChildren(...rows);
    if (this.#size > 0) this.#body.setAttribute('aria-activedescendant', `row-${this.#active}`);
    else this.#body.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.#scroller.clientHeight / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.#size,
      End: this.#size,
    };
    const step = steps[event.key];
    if (step !== undefined) this.#activate(this.#active + step);
    else if (event.key === 'Enter' && this.#size > 0) this.#options.open(this.#active, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  #activate(index: number): void {
    this.#active = Math.max(0, Math.min(this.#size - 1, index));
    const top = this.#active * rowHeight;
    const { scrollTop, clientHeight } = this.#scroller;
    if (top < scrollTop) this.#scroller.scrollTop = top;
    else if (top + rowHeight > scrollTop + clientHeight) this.#scroller.scrollTop = top + rowHeight - clientHeight;
    this.#draw();
  }
}
