import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

/** Pages that are so many window heights away are drawn ahead; those further away are let go of. */
const ahead = '100% 0px';
/** The most that a page is drawn with, in pixels: browsers refuse larger pictures, or run out of memory. */
const mostPixels = 16_000_000;
/** So much narrower than the window is a page, in pixels, for its shadow and the scroll bar. */
const margin = 32;

interface Sheet {
  readonly element: HTMLElement;
  /** In points; that of the first page until the page itself is known. */
  width: number;
  height: number;
  drawing: RenderTask | undefined;
  drawn: boolean;
}

/** What whoever owns the pages wants to know. */
export interface PagesEvents {
  /** Another page, from 1 on, fills most of the window. */
  turned(page: number): void;
  /** A page has been drawn. */
  drawn(page: number): void;
}

/** The pages of a file below each other. Only those near the window are drawn. */
export class Pages {
  readonly #file: PDFDocumentProxy;
  readonly #scroller: HTMLElement;
  readonly #events: PagesEvents;
  readonly #sheets: Sheet[] = [];
  readonly #near: IntersectionObserver;
  #zoom = 1;
  #page = 1;

  private constructor(file: PDFDocumentProxy, scroller: HTMLElement, events: PagesEvents) {
    this.#file = file;
    this.#scroller = scroller;
    this.#events = events;
    this.#near = new IntersectionObserver((entries) => this.#moved(entries), { root: scroller, rootMargin: ahead });
  }

  /** Lays out the pages of a file, of which `name` says what each is called. */
  static async of(
    file: PDFDocumentProxy,
    scroller: HTMLElement,
    name: (page: number) => string,
    events: PagesEvents,
  ): Promise<Pages> {
    const pages = new Pages(file, scroller, events);
    const { width, height } = (await file.getPage(1)).getViewport({ scale: 1 });
    for (let number = 1; number <= file.numPages; number++) {
      const element = document.createElement('div');
      element.className = 'page';
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', name(number));
      element.dataset['page'] = String(number);
      pages.#sheets.push({ element, width, height, drawing: undefined, drawn: false });
    }
    scroller.replaceChildren(...pages.#sheets.map((sheet) => sheet.element));
    pages.#layOut();
    for (const { element } of pages.#sheets) pages.#near.observe(element);
    scroller.addEventListener('scroll', () => pages.#scrolled());
    new ResizeObserver(() => pages.#resized()).observe(scroller);
    return pages;
  }

  get page(): number {
    return this.#page;
  }

  get zoom(): number {
    return this.#zoom;
  }

  set zoom(zoom: number) {
    const page = this.#page;
    this.#zoom = Math.min(4, Math.max(0.25, zoom));
    this.#redraw();
    this.show(page);
  }

  /** Brings a page, from 1 on, to the top of the window. */
  show(page: number): void {
    const number = Math.min(this.#sheets.length, Math.max(1, Math.round(page)));
    const sheet = this.#sheets[number - 1]!;
    this.#scroller.scrollTop = sheet.element.offsetTop - this.#scroller.offsetTop;
    this.#turn(number);
    if (sheet.drawn) this.#events.drawn(number);
  }

  #turn(page: number): void {
    this.#page = page;
    this.#events.turned(page);
  }

  #scrolled(): void {
    const middle = this.#scroller.scrollTop + this.#scroller.clientHeight / 3;
    const at = this.#sheets.findLastIndex(({ element }) => element.offsetTop - this.#scroller.offsetTop <= middle);
    if (at + 1 !== this.#page && at >= 0) this.#turn(at + 1);
  }

  #resized(): void {
    const page = this.#page;
    if (this.#layOut()) {
      this.#redraw();
      this.show(page);
    }
  }

  /** Points to pixels. */
  #scaleOf({ width }: Sheet): number {
    return (Math.max(100, this.#scroller.clientWidth - margin) / width) * this.#zoom;
  }

  /** Gives each page its size; says whether that is another one than before. */
  #layOut(): boolean {
    let changed = false;
    for (const sheet of this.#sheets) {
      const scale = this.#scaleOf(sheet);
      const width = `${Math.round(sheet.width * scale)}px`;
      changed ||= sheet.element.style.width !== width;
      sheet.element.style.width = width;
      sheet.element.style.height = `${Math.round(sheet.height * scale)}px`;
    }
    return changed;
  }

  #redraw(): void {
    this.#layOut();
    for (const sheet of this.#sheets) letGo(sheet);
    // Observed anew, each tells again whether it is near.
    for (const { element } of this.#sheets) this.#near.unobserve(element);
    for (const { element } of this.#sheets) this.#near.observe(element);
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const number = Number((target as HTMLElement).dataset['page']);
      if (isIntersecting) void this.#draw(number);
      else letGo(this.#sheets[number - 1]!);
    }
  }

  async #draw(number: number): Promise<void> {
    const sheet = this.#sheets[number - 1]!;
    if (sheet.drawn || sheet.drawing) return;
    const page = await this.#file.getPage(number);
    const points = page.getViewport({ scale: 1 });
    if (points.width !== sheet.width || points.height !== sheet.height) {
      [sheet.width, sheet.height] = [points.width, points.height];
      this.#layOut();
    }
    const scale = this.#scaleOf(sheet) * devicePixelRatio;
    const fitting = Math.min(1, Math.sqrt(mostPixels / (points.width * points.height * scale * scale)));
    const viewport = page.getViewport({ scale: scale * fitting });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    if (sheet.drawing) return;
    const drawing = (sheet.drawing = page.render({ canvas, viewport }));
    try {
      await drawing.promise;
    } catch {
      // It was let go of, or it cannot be drawn: it stays white.
      return;
    } finally {
      if (sheet.drawing === drawing) sheet.drawing = undefined;
    }
    sheet.element.replaceChildren(canvas);
    sheet.drawn = true;
    this.#events.drawn(number);
  }
}

function letGo(sheet: Sheet): void {
  sheet.drawing?.cancel();
  sheet.drawing = undefined;
  sheet.element.replaceChildren();
  sheet.drawn = false;
}
