/**
 * The characters that the radicals from U+2E80 on look like, in order, `?` for none. Source: the Unicode property
 * Equivalent_Unified_Ideograph.
 */
const equivalents = [
  ...'?厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵?旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];

/** The character that a radical looks like. Fonts draw both alike, and some programs then write the radical. */
export function unifiedIdeograph(radical: string): string {
  const equivalent = equivalents[radical.codePointAt(0)! - 0x2e80] ?? radical.normalize('NFKC');
  return equivalent === '?' ? radical : equivalent;
}
