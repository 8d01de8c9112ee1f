/** The languages of the generated texts. */
export type GeneratedLanguage = 'en' | 'de' | 'ru' | 'zh';

export const languages: readonly GeneratedLanguage[] = ['en', 'de', 'ru', 'zh'];

/** Common words first: the generator draws them more often. Chinese is written without spaces. */
export const words: Readonly<Record<GeneratedLanguage, readonly string[]>> = {
  en: split(`the of and to a in for is that by on with as be or are this from an not at which shall may each their
    public authority decision council record report duty measure notice period citizen office review standard service
    appeal budget procedure oversight register inspection committee member region agency transparency audit programme
    provision evidence guideline permit deadline hearing consultation assessment complaint safeguard ordinance amendment
    disclosure accountability eligibility municipality participation proportionality implementation administration`),
  de: split(`die der und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch nach bei einer sind
    Behörde Bescheid Frist Antrag Verfahren Gemeinde Bericht Pflicht Prüfung Ausschuss Satzung Aufsicht Haushalt Beschluss
    Anhörung Widerspruch Verordnung Zuständigkeit Bekanntmachung Verwaltungsakt Rechtsbehelf Genehmigung Auskunft Vorschrift
    Beteiligung Nachweis Register Aufbewahrung Veröffentlichung Rechenschaftspflicht Verhältnismäßigkeit Durchführungsbestimmung`),
  ru: split(`и в на по с о от для не к из при что это как или его их также если может должен быть который
    орган решение срок порядок заявление отчёт проверка совет закон правило надзор бюджет услуга запись жалоба участие
    комиссия регистр ведомство обязанность доступ гражданин район документ поправка уведомление согласование ответственность
    прозрачность администрация постановление рассмотрение муниципалитет`),
  zh: split(`的 和 在 应 为 对 与 由 或 其 及 不 可 本 各 有 以 公共 部门 决定 报告 义务 程序 期限 公民 监督 记录 审查 标准 服务 申请 预算
    委员会 机关 规定 措施 听证 通知 登记 透明 责任 评估 投诉 修订 公开 参与 实施 行政 检查 资格 条例 地方 证据 许可`),
};

/** Family names of people who do not exist. */
export const families = split(
  'Aldermoor Brenk Castellan Dorniak Ebersund Falkhof Gremlin Hartwich Ilmenov Jastrow Keldysz Lorring Mostek Nurmila',
);

function split(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}
