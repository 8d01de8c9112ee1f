import { deflateRawSync } from 'node:zlib';

/** A file to be packed, and what its archive is to say of it instead of the truth. */
export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Not packed, as the first file of a book must be. */
  readonly stored?: boolean;
  /** Sizes and flags as the directory tells them. */
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** A small archive in the format ZIP, as honest as it is asked to be. */
export function zip(files: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content, stored, size, flags, method } of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const data = stored ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags ?? 0x800, 2);
    common.writeUInt16LE(method ?? (stored ? 0 : 8), 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name)]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, Buffer.from(name)]));
    parts.push(head, data);
    at += head.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
