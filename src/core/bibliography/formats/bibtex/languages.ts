/** The names that babel and polyglossia give to languages, each before its tag. */
const table = `
english en american en-US usenglish en-US british en-GB ukenglish en-GB canadian en-CA australian en-AU newzealand en-NZ
german de ngerman de germanb de austrian de-AT naustrian de-AT swissgerman de-CH nswissgerman de-CH french fr francais fr
frenchb fr acadian fr-CA canadien fr-CA spanish es mexican es-MX russian ru ukrainian uk belarusian be bulgarian bg serbian
sr croatian hr slovene sl slovenian sl slovak sk czech cs polish pl chinese zh japanese ja korean ko italian it latin la
portuguese pt portuges pt brazilian pt-BR brazil pt-BR catalan ca galician gl basque eu dutch nl afrikaans af swedish sv
danish da norwegian no norsk nb nynorsk nn icelandic is finnish fi estonian et latvian lv lithuanian lt hungarian hu magyar
hu romanian ro turkish tr greek el arabic ar hebrew he persian fa farsi fa hindi hi thai th vietnamese vi irish ga welsh cy
`;

const words = table.trim().split(/\s+/);
const tags: ReadonlyMap<string, string> = new Map(
  words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!] as const] : [])),
);

/** The language tag (BCP 47) of a language's name; what is no such name stays as it is. */
export const languageTag = (name: string): string => tags.get(name.toLowerCase()) ?? name;
