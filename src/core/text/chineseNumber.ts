const digits = '〇一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What Chinese numerals are worth, up to the thousands: `十二` 12, `一百零三` 103, `二〇二〇` 2020. `NaN` for anything else. */
export function chineseNumber(text: string): number {
  const plain = text.replace(/零/gu, '〇').replace(/两/gu, '二');
  if (!/^[〇一二三四五六七八九十百千]+$/u.test(plain)) return Number.NaN;
  if (!/[十百千]/u.test(plain)) return Number([...plain].map((c) => digits.indexOf(c)).join(''));
  let sum = 0;
  let digit = 0;
  for (const c of plain) {
    const power = powers[c];
    if (power === undefined) digit = digits.indexOf(c);
    else {
      sum += (digit || 1) * power;
      digit = 0;
    }
  }
  return sum + digit;
}
