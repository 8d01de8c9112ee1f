/** FNV-1a over UTF-16 units: a 32-bit number for a text. `seed` keeps texts of different kinds apart. */
export function hashOf(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
