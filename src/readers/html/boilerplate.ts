import { attribute, hasAttribute, isElement, isText, walk, words, type Element } from './tree.ts';

/** Elements that print nothing, or nothing that is text. */
const silent = new Set([
  'script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'base', 'iframe', 'frame', 'frameset', 'noframes', 'object',
  'embed', 'applet', 'param', 'audio', 'video', 'source', 'track', 'canvas', 'svg', 'map', 'area', 'input', 'select',
  'textarea', 'button', 'datalist', 'progress', 'meter', 'dialog', 'menu', 'rt', 'rp', 'rtc', 'annotation',
  'annotation-xml', 'del', 'colgroup', 'col', 'hr', 'wbr',
]); // prettier-ignore

/** Roles of what stands around a text. */
const aroundRoles = new Set([
  'navigation', 'banner', 'contentinfo', 'search', 'complementary', 'dialog', 'alertdialog', 'alert', 'menu', 'menubar',
  'toolbar', 'tablist', 'directory', 'doc-toc', 'doc-index', 'status', 'button', 'tooltip', 'form',
]); // prettier-ignore

/** Words in the classes of what stands around a text, as sites of all kinds name it. */
const aroundWords = new RegExp(
  `(?:^|[-_ ])(?:${[
    'cookies?|consent|gdpr|newsletter|subscribe|signup|share|sharing|social|socials|breadcrumbs?|sidebar|related|recommended',
    'recommendations|advert|adverts|advertisement|ads?|sponsor(?:ed)?|promo|promotion|popup|modal|overlay|skip|skiplink|skiplinks',
    'menu|navbar|nav|navbox|navigation|pagination|pager|login|signin|masthead|toolbar|comments?|disqus|noprint',
    'editsection|catlinks|jumplinks|toc|topbar|visually-hidden|screen-reader-text|sr-only|feedback',
  ].join('|')})(?=$|[-_ ])`,
  'u',
);

/** The same in an identifier, which a section's title may have given too: only what no section is called. */
const aroundNames =
  /^(?:cookie-?(?:banner|consent|notice|bar)|sidebar|navbar|nav|navigation|breadcrumbs?|footer|site-?footer|header|site-?header|masthead|newsletter|comments|toc|table-of-contents|menu|main-?menu|site-?nav|share|social)$/u;

/** What boilerplate looks like apart from its marks. Lengths in characters other than white space. */
export interface Weight {
  /** The text. */
  text: number;
  /** The text in links that lead elsewhere. */
  linked: number;
  /** How many links lead elsewhere. */
  links: number;
  /** The text in links to places of the page, and how many there are. */
  inner: number;
  innerLinks: number;
}

const contentsTags = /^(?:ul|ol|div|table|dl|p)$/u;

/** Whether nothing in an element is shown as text. */
export function isSilent(element: Element): boolean {
  if (silent.has(element.tagName)) return true;
  if (hasAttribute(element, 'hidden') && attribute(element, 'hidden') !== 'until-found') return true;
  const style = attribute(element, 'style');
  return style !== '' && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(style);
}

/**
 * Whether an element stands around the text of its page: navigation, heads and feet, banners, what leads to other pages.
 * `within` says that it stands in the main part, which has a head and a foot of its own; `share` is how much of the page's
 * text it holds.
 */
export function isAround(element: Element, weight: Weight, share: number, within: boolean): boolean {
  const { tagName } = element;
  if (tagName === 'main' || tagName === 'body' || tagName === 'article') return false;
  const roles = words(element, 'role');
  if (roles.includes('main') || roles.includes('doc-footnote') || roles.includes('doc-endnotes')) return false;
  if (attribute(element, 'aria-hidden') === 'true' && weight.text < 200) return true;
  if (tagName === 'nav' || tagName === 'aside') return share < 0.5;
  if (tagName === 'footer') return share < 0.3;
  if (tagName === 'header' || roles.includes('banner')) return !within && share < 0.3 && !holdsTitle(element);
  if (roles.some((role) => aroundRoles.has(role)) || words(element, 'epub:type').some((type) => type === 'toc'))
    return share < 0.5;
  if (tagName === 'form') return weight.text < 500;
  if (contentsTags.test(tagName) && isContents(weight) && share < 0.3) return true;
  return isNamedAround(element) && (weight.text < 400 || isLinks(weight)) && share < 0.3 && !holdsTitle(element);
}

/** Whether a text is a list of what the page holds: links to its places, and hardly anything else. */
export const isContents = ({ text, inner, innerLinks }: Weight): boolean => innerLinks > 2 && inner > text * 0.8;

/** Whether most of a text leads elsewhere. */
export const isLinks = ({ text, linked, links }: Weight): boolean => links > 1 && linked > text * 0.5;

/** Whether a head is that of a text, not of a site: its main heading leads nowhere. */
function holdsTitle(element: Element): boolean {
  let holds = false;
  walk(element, (node) => {
    if (isText(node)) {
      for (let outer = node.parentNode; outer && outer !== element && isElement(outer); outer = outer.parentNode)
        if (outer.tagName === 'h1' && /\S/u.test(node.value)) holds = true;
    }
    return !holds && isElement(node) && node.tagName !== 'a';
  });
  return holds;
}

/** What its class says nothing about: parts of tables, headings, paragraphs, sections, links in the text. */
const unnamed = /^(?:h[1-6]|p|section|html|thead|tbody|tfoot|tr|td|th|a)$/u;

/** Whether its names say that an element stands around the text. */
function isNamedAround(element: Element): boolean {
  const { tagName } = element;
  if (unnamed.test(tagName)) return false;
  const classes = attribute(element, 'class');
  if (classes !== '' && classes.length < 1000) {
    if (aroundWords.test(hyphenated(classes))) return true;
    if (tagName === 'div' && words(element, 'class').some((word) => aroundNames.test(word))) return true;
  }
  const id = attribute(element, 'id');
  return id !== '' && id.length < 100 && aroundNames.test(hyphenated(id));
}

/** Names with a hyphen where a capital begins a word in them. */
const hyphenated = (name: string): string =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
