import assert from 'node:assert/strict';
import type { Concept, Label } from '../../../src/core/glossary/concept.ts';
import { TermMatcher } from '../../../src/core/glossary/matcher.ts';
import { entriesOf } from '../../../src/core/glossary/wording.ts';
import { documentOf } from '../../support/documents.ts';
import { marked, slices } from '../../support/marks.ts';

const matcherFor = (language: string, text: string, more: Partial<Label> = {}): TermMatcher => {
  const concept: Concept = {
    id: text,
    labels: [{ text, language, kind: 'preferred', ...more }],
    definitions: [],
    span: { start: 0, end: 0 },
  };
  return new TermMatcher(entriesOf([concept]));
};

/** Asserts that a label is found where the marks are, and nowhere else. */
function assertFinds(matcher: TermMatcher, source: string): void {
  const { text, spans } = marked(source);
  assert.deepEqual(slices(text, matcher.occurrencesIn(documentOf(text))), slices(text, spans));
}

/** Language, label, and a text in which it stands where the marks are: about as many traps as places. */
const cases: readonly (readonly [language: string, label: string, source: string])[] = [
  // English: number and possessive.
  [
    'en',
    'public authority',
    'A ‹public authority›, ‹public authorities›, a ‹public authority’s› seal; public authoritative acts.',
  ],
  [
    'en',
    'organ',
    'An ‹organ› of state and its ‹organs›, but no organization, organic law, organize or organised crime.',
  ],
  ['en', 'police', 'The ‹police› and the ‹police’s› powers; a policy, policies and policing.'],
  ['en', 'policy', 'A ‹policy›, ‹policies› and the ‹policy’s› aim; police, polices, polite.'],
  ['en', 'university', '‹Universities› and a ‹university›; the universe, universal, universalities.'],
  ['en', 'credit rating', 'A ‹credit rating›, ‹credit ratings›; credit rates, a credit rate, credit rated.'],
  ['en', 'tax', 'One ‹tax›, two ‹taxes›; taxation, taxing, a taxi.'],
  ['en', 'code of conduct', 'The ‹code of conduct›, ‹codes of conduct›; a coder of conduct, coded of conduct.'],
  ['en', 'water rights', 'All ‹water rights› and each ‹water right›; water righteous, water-righting.'],
  ['en', 'home economics', 'On ‹home economics›; a home economic measure.'],
  ['en', 'news agency', 'A ‹news agency›, ‹news agencies›; a new agency.'],
  ['en', 'goods', 'These ‹goods› are good, the good.'],
  ['en', 'criterion', 'One ‹criterion›, three ‹criteria›; a critic, criterional.'],
  ['en', 'analysis', 'An ‹analysis› and two ‹analyses›; analyse, analysts.'],
  ['en', 'child', 'A ‹child›, the ‹children› and the ‹children’s› court; childish, childhood.'],
  ['en', 'consumer protection', '‹Consumer protection› and ‹consumers’ protection›; consumed protection.'],
  // British and American.
  [
    'en',
    'decentralisation programme',
    'A ‹decentralization program›, ‹decentralisation programmes›; a decentralised programme.',
  ],
  ['en', 'labor center', 'A ‹labour centre›, the ‹labor centers›; a laborious center, labour central.'],
  [
    'en',
    'authorized organization',
    'An ‹authorised organisation›, ‹authorized organizations›; an authorising organism.',
  ],
  ['en', 'license register', 'The ‹licence register›; a licensed register.'],
  ['en', 'four', 'On ‹four› feet, for nothing.'],
  ['en', 'actor', 'An ‹actor› and ‹actors›; acting, action, factor.'],
  // German: case and number, umlaut, compounds, adjectives.
  ['de', 'Satzung', 'Die ‹Satzung› und mehrere ‹Satzungen›; die Hauptsatzung, der Satz, Satzungsrecht.'],
  [
    'de',
    'Grundsatz',
    'Der ‹Grundsatz›, des ‹Grundsatzes›, die ‹Grundsätze›, nach ‹Grundsätzen›; grundsätzlich, Grundsatzfrage.',
  ],
  ['de', 'Grundsätze', 'Ein ‹Grundsatz› und die ‹Grundsätze›; grundsätzliche Fragen.'],
  ['de', 'Arbeit', 'Die ‹Arbeit› und ‹Arbeiten›; der Arbeiter, arbeiten, arbeitet, Arbeitsamt.'],
  ['de', 'Amt', 'Das ‹Amt›, des ‹Amtes›, die ‹Ämter›, in ‹Ämtern›; amtlich, Beamte, Samt.'],
  ['de', 'Burg', 'Die ‹Burg›, zwei ‹Burgen›; der Bürger, die Bürgern.'],
  ['de', 'Behörde', 'Die ‹Behörde›, alle ‹Behörden›, die ‹Behoerde›; behördlich, Behördenleiter.'],
  [
    'de',
    'öffentliches Register',
    'Ein ‹öffentliches Register›, des ‹öffentlichen Registers›, in ‹öffentlichen Registern›; Öffentlichkeit der Register.',
  ],
  ['de', 'Hersteller', 'Der ‹Hersteller›, des ‹Herstellers›, den ‹Herstellern›; herstellen, das Herstellen.'],
  ['de', 'Soziale Ordnung', 'Die ‹soziale Ordnung›, der ‹sozialen Ordnung›; Sozialordnung.'],
  ['de', 'Lage', 'Die ‹Lage› und die ‹Lagen›; er lag dort, das Lager.'],
  ['de', 'Verzeichnis', 'Das ‹Verzeichnis›, die ‹Verzeichnisse›, in ‹Verzeichnissen›; verzeichnet, Verzeichnung.'],
  ['de', 'Bürgerin', 'Eine ‹Bürgerin› und ‹Bürgerinnen›; Bürger, Bürgersinn.'],
  ['de', 'Maßnahme', 'Eine ‹Maßnahme›, ‹Massnahmen› und ‹MASSNAHMEN›; maßnehmen.'],
  ['de', 'Kriterium', 'Ein ‹Kriterium›, des ‹Kriteriums›, drei ‹Kriterien›; kritisch.'],
  [
    'de',
    'Grundsatz der Gleichheit',
    'Der ‹Grundsatz der Gleichheit›, des ‹Grundsatzes der Gleichheit›; Grundsatz, der Gleichheit bringt; gleich.',
  ],
  // Russian: both words of a term in each case.
  [
    'ru',
    'публичный реестр',
    '‹Публичный реестр›, ‹публичного реестра›, ‹публичному реестру›, ‹публичным реестром›, в ‹публичном реестре›; ‹публичные реестры›, ‹публичных реестров›; публично реестр, публика реестра.',
  ],
  [
    'ru',
    'раскрытие сведений',
    '‹Раскрытие сведений›, ‹раскрытия сведений›, о ‹раскрытии сведений›; раскрыл сведения, раскрытого сведения.',
  ],
  [
    'ru',
    'комиссия',
    '‹Комиссия›, ‹комиссии›, ‹комиссию›, ‹комиссией›, ‹комиссий›, ‹комиссиями›; комиссионный, комиссар.',
  ],
  ['ru', 'список', '‹Список›, ‹списка›, ‹спискам›, ‹списки›, ‹списков›; списать, спискообразный.'],
  ['ru', 'оценка', '‹Оценка›, ‹оценки›, ‹оценок›, ‹оценкой›; оценить, оценочный.'],
  ['ru', 'кредит', '‹Кредит›, ‹кредита›, ‹кредитом›, ‹кредитов›; кредитный, кредитор, кредитование.'],
  ['ru', 'гражданин', '‹Гражданин›, ‹гражданина›, ‹граждане›, ‹граждан›, ‹гражданам›; гражданский, гражданство.'],
  [
    'ru',
    'средства',
    '‹Средства›, ‹средств›, ‹средствами›, ‹средство›; средний, средства́ми.'.replace('средства́ми', '‹средства́ми›'),
  ],
  ['ru', 'ответственность', '‹Ответственность›, ‹ответственности›, ‹ответственностью›; ответственный, ответственно.'],
  ['ru', 'отчёт', '‹Отчёт›, ‹отчет›, ‹отчёта›, ‹отчетов›; отчётность, отчитаться.'],
  ['ru', 'высокий уровень', '‹Высокий уровень›, ‹высокого уровня›, ‹высоким уровнем›; высокие уровниться.'],
  ['ru', 'вина', '‹Вина› доказана, ‹вины› нет; вино и вином.'],
  ['ru', 'решение', '‹Решение›, ‹решения›, ‹решению›, ‹решением›, ‹решений›; решать, решённый, решето.'],
  // French, Spanish, Portuguese: number and gender by a stemmer.
  ['fr', 'autorité nationale', 'L’‹autorité nationale›, les ‹autorités nationales›; autoriser, nationalité.'],
  ['fr', 'registre public', 'Le ‹registre public›, les ‹registres publics›; registre publié, publicité.'],
  ['fr', 'conseil national', 'Le ‹conseil national›, les ‹conseils nationaux›; conseiller national, nationaliste.'],
  ['fr', 'administration', 'L’‹administration›, les ‹administrations›; un administrateur, administratif.'],
  ['fr', 'vente', 'La ‹vente›, les ‹ventes›; le vent, vendre.'],
  ['fr', 'rejet', 'Le ‹rejet›, les ‹rejets›; un recours rejeté, rejeter.'],
  ['fr', 'marché', 'Le ‹marché›, les ‹marchés›, le ‹MARCHE›; il marche à côté, une marche.'],
  ['es', 'autoridad pública', 'La ‹autoridad pública›, las ‹autoridades públicas›; autorizar, publicar.'],
  ['es', 'resolución', 'La ‹resolución›, las ‹resoluciones›; resolver, resoluto, resolutivo.'],
  ['es', 'orden', 'La ‹orden›, las ‹órdenes›; ordenar, ordeno.'],
  ['es', 'público', 'Un acto ‹público›, ‹públicos›; yo publico, ellos publican.'],
  ['es', 'política', 'La ‹política›, las ‹políticas›; un político, lo politizado.'],
  ['es', 'juez', 'El ‹juez›, los ‹jueces›; juzgado.'],
  ['pt', 'informação', 'A ‹informação›, as ‹informações›; informar, informal, informática.'],
  ['pt', 'conselho nacional', 'O ‹conselho nacional›, os ‹conselhos nacionais›; conselheiro nacional, nacionalidade.'],
  // Scripts without spaces: traditional and simplified, full width, commas.
  ['zh', '许可制度', '建立許可制度，完善‹许可制度›；許多制度，许可的制度。'.replace('許可制度', '‹許可制度›')],
  ['zh', '双审查、一公开', '‹双审查、一公开›、‹雙審查，一公開›与‹双审查一公开›；双审查和一公开。'],
  ['ja', 'IT政策', '‹ＩＴ政策›と‹IT政策›、政策。'],
  ['ja', 'ルール', 'この‹ルール›は、スケルールではない。'],
  ['ja', 'ガバナンス', '‹ガバナンス›とコーポレート‹ガバナンス›、ガバナ。'],
];

describe('inflected terms', () => {
  for (const [language, label, source] of cases) {
    it(`${language}: ${label}`, () => assertFinds(matcherFor(language, label), source));
  }

  it('are not looked for where a label is exact', () => {
    assertFinds(
      matcherFor('en', 'Public Authority', { exact: true }),
      'A ‹Public Authority›, public authority, Public Authorities.',
    );
    assertFinds(
      matcherFor('en', 'public authority', { exact: true }),
      'It is the ‹public\nauthority› that decides and not a public-authority.',
    );
    assertFinds(matcherFor('de', 'Grundsatz', { exact: true }), 'Der ‹Grundsatz›, die Grundsätze, grundsatz.');
  });

  it('are found where two labels are forms of each other', () => {
    const pairs = ['organisation', 'organization', 'child', 'children', 'Grundsatz', 'Grundsätze'];
    const concepts = pairs.map((text): Concept => {
      const language = /^G/.test(text) ? 'de' : 'en';
      return { id: text, labels: [{ text, language, kind: 'preferred' }], definitions: [], span: { start: 0, end: 0 } };
    });
    const document = documentOf('An organization, two organisations, one child, all children, die Grundsätze.');
    assert.deepEqual(
      new TermMatcher(entriesOf(concepts)).occurrencesIn(document).map(({ concept: { id } }) => id),
      ['organization', 'organisation', 'child', 'children', 'Grundsätze'],
    );
  });

  it('are those of the label’s own language', () => {
    const labels: Label[] = [
      { text: 'Register der Stadt', language: 'de', kind: 'preferred' },
      { text: 'register of the town', language: 'en', kind: 'preferred' },
    ];
    const matcher = new TermMatcher(entriesOf([{ id: 'r', labels, definitions: [], span: { start: 0, end: 0 } }]));
    assertFinds(matcher, 'The ‹registers of the town›; des ‹Registers der Stadt›; Registern of the town.');
  });

  it('are found over the end of a line, broken or not', () => {
    assertFinds(
      matcherFor('en', 'public authority'),
      'All ‹public au-\nthorities› and the ‹public\nauthorities› of it.',
    );
    assertFinds(
      matcherFor('ru', 'публичный реестр'),
      'Ведение ‹публич-\nного реестра› и ‹публичного\nреестра› ведомством.',
    );
  });
});
