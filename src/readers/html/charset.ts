/** How much of a page is looked at for the name of its encoding, in bytes. */
const looked = 2048;
const declared =
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/iu;

/** The text of a page or of XML: by its byte order mark, by what it says of itself, else UTF-8, or Windows-1252 where it is not. */
export function decodeMarkup(bytes: Uint8Array): string {
  const marked = markOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const name = declared.exec(new TextDecoder('latin1').decode(bytes.subarray(0, looked)));
  const label = name?.[1] ?? name?.[2];
  // A page that could be read as far as its own name is not UTF-16, whatever it says.
  const decoder = label && !/^utf-?16/iu.test(label) ? decoderFor(label) : null;
  if (decoder && decoder.encoding !== 'utf-8') return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(decoder ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  return null;
}
