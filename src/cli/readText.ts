import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decodeText } from '../readers/decode.ts';
import { defaultLimits, sizeProblem } from '../readers/read.ts';
import type { Io } from './io.ts';
import { stdinPath } from './paths.ts';
import type { Paths } from './paths.ts';

/** The text of a file that was asked for by name, or of standard input; `null`, and the reason said, where there is none. */
export async function readText(path: string, io: Io, paths: Paths): Promise<string | null> {
  const uri = paths.uriOf(path);
  const bytes = await readBytes(path, uri, io);
  if (bytes === null) return null;
  const { value, problems } = decodeText(uri, bytes);
  for (const problem of problems) {
    if (value === null) io.fail(`${path}: ${problem.message}`);
    else io.warn(`${path}: ${problem.message}`);
  }
  return value;
}

/** The bytes of a file that was asked for by name, or of standard input; `null`, and the reason said, where there are none. */
export async function readBytes(path: string, uri: string, io: Io): Promise<Uint8Array | null> {
  try {
    if (path !== stdinPath) {
      const stats = await stat(path);
      const oversize = sizeProblem(uri, stats.size, defaultLimits);
      if (stats.isDirectory()) io.fail(`${path}: This is a folder; a file is wanted here.`);
      else if (oversize) io.fail(`${path}: ${oversize.message}`);
      if (stats.isDirectory() || oversize) return null;
    }
    const bytes = await upToLimit(path === stdinPath ? io.stdin : createReadStream(path));
    if (!bytes) io.fail(`${path}: This is longer than ${defaultLimits.maxFileSize} MB, the limit, and was not read.`);
    return bytes;
  } catch (error) {
    io.fail(`${path}: ${reasonOf(error as NodeJS.ErrnoException)}`);
    return null;
  }
}

/** What a pipe or a device will give is known only by reading, and some never end. */
async function upToLimit(stream: Readable): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > defaultLimits.maxFileSize * 1_000_000) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'There is no such file.';
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'The file could not be read: permission is denied.';
  return `The file could not be read: ${error.message}.`;
}
