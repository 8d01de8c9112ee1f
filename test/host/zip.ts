import { inflateRawSync } from 'node:zlib';

/** A file of a ZIP archive. `size` and `packed` are bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly size: number;
  readonly packed: number;
  content(): Buffer;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** The files of a ZIP archive as its central directory lists them. Throws where the bytes are no such archive. */
export function zipEntries(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== endSignature) throw new Error('no ZIP archive');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new Error('a broken ZIP archive');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push(entryAt(zip, at, zip.toString('utf8', at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries.filter((entry) => !entry.path.endsWith('/'));
}

function entryAt(zip: Buffer, at: number, path: string): ZipEntry {
  const method = zip.readUInt16LE(at + 10);
  const packed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  return {
    path,
    size: zip.readUInt32LE(at + 24),
    packed,
    content() {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + packed);
      return method === 0 ? bytes : inflateRawSync(bytes);
    },
  };
}
