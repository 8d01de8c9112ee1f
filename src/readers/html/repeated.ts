/** The text of a note without the label that it begins with. */
export function withoutLabel(text: string, label: string): string {
  const rest = text.trimStart();
  const bare = rest.replace(/^[[(]/u, '');
  if (!bare.startsWith(label) || /^[\p{L}\d]/u.test(bare.slice(label.length))) return text;
  return bare.slice(label.length).replace(/^[\])]?[.:]?/u, '');
}
