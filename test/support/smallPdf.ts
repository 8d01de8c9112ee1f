/** A page that is written out: its content stream, and what stands in its dictionary besides. */
export interface SmallPage {
  readonly content: string | Uint8Array;
  readonly entries?: string;
  /** Entries of the content's own dictionary, as `/Filter /FlateDecode`. */
  readonly streamEntries?: string;
}

export interface SmallPdf {
  readonly pages: readonly SmallPage[];
  /** Fonts by name, as dictionaries; `F` is Helvetica, and `B` is Helvetica in bold. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** What the page tree says that it holds, where that is not true. */
  readonly count?: number;
  readonly kids?: string;
  readonly catalog?: string;
  readonly info?: string;
  /** Objects after the usual ones, by their numbers from {@link firstFree} on. */
  readonly objects?: readonly string[];
}

/** The number of the first of {@link SmallPdf.objects}: the catalogue, the page tree and the fonts stand before it. */
export const firstFree = 3;

const helvetica = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** The bytes of a PDF file of pages of 600 by 800 points. */
export function smallPdf({ pages, fonts, count, kids, catalog, info, objects = [] }: SmallPdf): Uint8Array {
  const all = { F: helvetica('Helvetica'), B: helvetica('Helvetica-Bold'), ...fonts };
  const resources = `<< /Font << ${Object.entries(all)
    .map(([name, font]) => `/${name} ${font}`)
    .join(' ')} >> >>`;
  const first = firstFree + objects.length;
  const parts: (string | Uint8Array)[] = [];
  const numbers = pages.map((_, i) => first + 2 * i);
  const own = kids ?? `[${numbers.map((n) => `${n} 0 R`).join(' ')}]`;
  const bodies: (string | readonly [string, string | Uint8Array])[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog ?? ''} >>`,
    `<< /Type /Pages /Kids ${own} /Count ${count ?? pages.length} >>`,
    ...objects,
    ...pages.flatMap(({ content, entries, streamEntries }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources ${resources} /Contents ${first + 2 * i + 1} 0 R ${entries ?? ''} >>`,
      [`<< /Length ${content.length} ${streamEntries ?? ''} >>`, content] as const,
    ]),
    ...(info === undefined ? [] : [`<< ${info} >>`]),
  ];
  const offsets: number[] = [];
  let size = 0;
  const add = (part: string | Uint8Array): void => {
    parts.push(part);
    size += part.length;
  };
  add('%PDF-1.7\n');
  for (const [i, body] of bodies.entries()) {
    offsets.push(size);
    add(`${i + 1} 0 obj\n`);
    if (typeof body === 'string') add(body);
    else for (const part of [body[0], '\nstream\n', body[1], '\nendstream']) add(part);
    add('\nendobj\n');
  }
  const start = size;
  add(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) add(`${String(offset).padStart(10, '0')} 00000 n \n`);
  const trailer = info === undefined ? '' : `/Info ${bodies.length} 0 R`;
  add(`trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

/** Operators that show a text at a place, counted from the lower left corner, in a font. */
export const show = (x: number, y: number, text: string, size = 10, font = 'F'): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET\n`;
