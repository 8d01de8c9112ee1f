/**
 * Ids in TBX are names of XML, which hold no space and begin with a letter. What is no letter that all versions of XML
 * agree on is written as `_x0020_`, by the code of its UTF-16 unit in hexadecimal digits.
 */
export function toXmlName(id: string): string {
  const escaped = id.replace(/_x(?=[0-9A-F]{4}_)|[^\w.\-À-ÖØ-öø-ÿЁ-ЌЎ-яё-ќ\u4e00-\u9fa5]/gu, (c) =>
    c === '_x' ? '_x005F_x' : encoded(c),
  );
  return /^[\d.-]/.test(escaped) ? encoded(escaped[0]!) + escaped.slice(1) : escaped;
}

/** The id that {@link toXmlName} wrote as `name`. */
export const fromXmlName = (name: string): string =>
  name.replace(/_x([0-9A-F]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));

const encoded = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
    .map((code) => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
