/**
 * A text without the markup that CSL allows and databases leave in what they export: `CO<sub>2</sub>`, `<jats:p>`, `&amp;`.
 * Angle brackets that are no such tags stay.
 */
export function withoutMarkup(text: string): string {
  const untagged = text.includes('<') ? text.replace(tag, '') : text;
  return untagged.includes('&')
    ? untagged.replace(entity, (whole, name: string) => entities.get(name) ?? whole)
    : untagged;
}

const tag =
  /<\/?(?:i|b|u|em|strong|sub|sup|sc|scp|span|p|title|jats:[a-z-]{1,20}|mml:[a-z-]{1,20})(?:\s[^<>]{0,200})?\/?>/gi;
const entity = /&(amp|lt|gt|quot|apos|nbsp|#0?39|#x27);/g;

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['#39', "'"],
  ['#039', "'"],
  ['#x27', "'"],
]);
