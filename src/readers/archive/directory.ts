import { Refusal, tooCostly, type Budget } from '../refusal.ts';

/** A file of an archive, as the archive's directory lists it. Sizes and places in bytes. */
export interface Entry {
  /** Its path in the archive: a key to look it up by, and nothing else. */
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  /** Where its own head stands. */
  readonly head: number;
  readonly deflated: boolean;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const entryLength = 46;
/** How far before the end of the file the directory's end is looked for: the longest comment that may follow it. */
const longestComment = 0xffff;
/** How many times larger than packed an entry may be from a size on: text packs tenfold, a bomb a thousandfold. */
const mostRatio = 200;
const ratioFrom = 1_000_000;

/**
 * The directory of an archive (ZIP, by PKWARE's APPNOTE 6.3), as a map by name. Checks what the archive says that it holds
 * before anything is unpacked. Archives with a password, in parts, or with 64-bit sizes are refused.
 */
export function directoryOf(bytes: Uint8Array, budget: Budget): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    throw new Refusal(
      'file-archive',
      'The file was not read: it is an archive of a kind for files beyond 4 GB (ZIP64).',
    );
  if (count > budget.limits.files) throw tooCostly(`it holds ${count} files, more than ${budget.limits.files}`);
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) throw damaged('its directory is broken off');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('its directory is broken off');
    const entry = entryAt(view, bytes, at, nameLength);
    total += entry.size;
    checkSize(entry, total, bytes.length, budget);
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  throw damaged('it is no archive, or its end is missing');
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  // In the directory names stand in UTF-8, or in a code page that agrees in the letters that we look for.
  const name = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength));
  if ((flags & 0x41) !== 0)
    throw new Refusal(
      'file-encrypted',
      'The file was not read: it is protected with a password. Save a copy without one.',
    );
  const [packed, size, head] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true)) as [
    number,
    number,
    number,
  ];
  if (packed === 0xffffffff || size === 0xffffffff) throw damaged('it holds a file of more than 4 GB');
  if (method !== 0 && method !== 8) throw damaged('it is packed by a method that Word and EPUB files do not use');
  return { name: name.replaceAll('\\', '/').replace(/^\/+/u, ''), packed, size, head, deflated: method === 8 };
}

/** Checks an entry, and all so far beside the size of the `archive`: many small files may make one large one. */
function checkSize({ packed, size }: Entry, total: number, archive: number, budget: Budget): void {
  const most = budget.limits.inflated;
  if (total > most) throw tooCostly(`it would unpack to more than ${Math.round(most / 1e6)} MB`);
  if ((size > ratioFrom && size > packed * mostRatio) || (total > ratioFrom && total > archive * mostRatio))
    throw tooCostly(`it would unpack to more than ${mostRatio} times its size, as no document does`);
}

export const damaged = (how: string): Refusal =>
  new Refusal('file-broken', `The file is damaged and could not be read: ${how}.`);
