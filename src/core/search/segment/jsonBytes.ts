/** JSON as bytes, a letter each: what is not ASCII is written by its number. */

export function toJsonBytes(value: unknown): Uint8Array {
  const text = JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The value; `undefined` where the bytes are no JSON. */
export function fromJsonBytes(bytes: Uint8Array): unknown {
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) {
    // Spreading a typed array is many times slower.
    text += String.fromCharCode.apply(null, bytes.subarray(i, i + 4096) as unknown as number[]);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
