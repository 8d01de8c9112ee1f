import type { Problem, WithProblems } from '../core/document/problem.ts';

/** How much of a file is looked at to tell text from anything else, in bytes. */
const looked = 8192;

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where a byte order mark, or every other byte, says so. `null` where the
 * bytes are no text. An empty file is an empty text, with a note.
 */
export function decodeText(uri: string, bytes: Uint8Array): WithProblems<string | null> {
  const problem = (severity: Problem['severity'], code: string, message: string): Problem => ({
    uri,
    severity,
    code,
    message,
  });
  if (bytes.length === 0) return { value: '', problems: [problem('information', 'file-empty', 'The file is empty.')] };
  const utf16 = utf16Of(bytes);
  if (utf16) return { value: withoutMark(new TextDecoder(utf16).decode(bytes)), problems: [] };
  if (isBinary(bytes)) {
    return {
      value: null,
      problems: [
        problem(
          'warning',
          'file-not-text',
          'The file holds binary data and was not read: its name says that it is text.',
        ),
      ],
    };
  }
  const text = withoutMark(new TextDecoder('utf-8').decode(bytes));
  const broken = text.includes('\ufffd') && !includesReplacement(bytes);
  return {
    value: text,
    problems: broken
      ? [
          problem(
            'warning',
            'file-encoding',
            'The file is not valid UTF-8: some characters could not be read. Save it as UTF-8.',
          ),
        ]
      : [],
  };
}

// Offsets count the text as editors hold it, and they take the mark away.
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 8 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, looked);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const half = length / 2;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.05) return 'utf-16le';
  if (zeros[0]! > half * 0.7 && zeros[1]! < half * 0.05) return 'utf-16be';
  return null;
}

/** A zero byte, or many control characters, are no text. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, looked);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > length * 0.05;
}

/** Whether the bytes themselves hold U+FFFD, which is then no fault of the decoding. */
function includesReplacement(bytes: Uint8Array): boolean {
  for (let i = 0; i + 2 < bytes.length; i++)
    if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) return true;
  return false;
}
