import { defaultStyle, styleNamed } from '../core/bibliography/format/styles/index.ts';
import { problemSeverities, type ProblemSeverity, type Settings } from '../protocol/settings.ts';
import { categories } from '../core/glossary/concept.ts';
import { firstOnlyChoices, type TermChoice } from '../features/shownTerms.ts';
import { fileFormats } from '../readers/fileFormat.ts';
import { defaultLimits } from '../readers/read.ts';

export const defaultSettings: Settings = {
  ...defaultLimits,
  terms: {
    enabled: true,
    keywords: true,
    definitions: true,
    candidates: true,
    categories: {},
    languages: [],
    firstOnly: 'off',
    overviewRuler: true,
  },
  citations: { style: defaultStyle.id },
  search: { keepIndex: true },
  diagnostics: {},
  glossaries: [],
};

/** The settings in what an editor sends, which may be anything; what is missing or of a wrong type is as by default. */
export function settingsFrom(value: unknown): Settings {
  const terms = field(value, 'terms');
  const extract = field(value, 'extract');
  return {
    maxFileSize: positive(field(value, 'maxFileSize'), defaultSettings.maxFileSize),
    extract: {
      formats: formatsIn(field(extract, 'formats')),
      maxPages: positive(field(extract, 'maxPages'), defaultSettings.extract.maxPages),
      maxSeconds: positive(field(extract, 'maxSeconds'), defaultSettings.extract.maxSeconds),
    },
    terms: {
      enabled: flag(field(terms, 'enabled'), defaultSettings.terms.enabled),
      keywords: flag(field(terms, 'keywords'), defaultSettings.terms.keywords),
      definitions: flag(field(terms, 'definitions'), defaultSettings.terms.definitions),
      candidates: flag(field(terms, 'candidates'), defaultSettings.terms.candidates),
      categories: flags(field(terms, 'categories')),
      languages: languagesIn(field(terms, 'languages')),
      firstOnly: firstOnlyChoices.find((choice) => choice === field(terms, 'firstOnly')) ?? 'off',
      overviewRuler: flag(field(terms, 'overviewRuler'), defaultSettings.terms.overviewRuler),
    },
    citations: { style: styleId(field(field(value, 'citations'), 'style')) },
    search: { keepIndex: flag(field(field(value, 'search'), 'keepIndex'), defaultSettings.search.keepIndex) },
    diagnostics: severities(field(value, 'diagnostics')),
    glossaries: texts(field(value, 'glossaries')),
  };
}

/** A field of what may be an object. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** The terms that these settings want highlighted. */
export const choiceOf = ({ terms: { categories: wanted, languages, firstOnly } }: Settings): TermChoice => ({
  hidden: new Set([...categories, 'other' as const].filter((category) => wanted[category] === false)),
  languages,
  firstOnly,
});

const flags = (value: unknown): Record<string, boolean> =>
  Object.fromEntries(
    [...categories, 'other'].flatMap((name) => {
      const one = field(value, name);
      return typeof one === 'boolean' ? [[name, one]] : [];
    }),
  );

/** The primary tags of a list of languages. */
const languagesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((tag: unknown) =>
    typeof tag === 'string' && tag.trim() !== '' ? [tag.trim().split(/[-_]/)[0]!.toLowerCase()] : [],
  );

/** The formats that a list names; all where there is no list. */
const formatsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? fileFormats.filter((format) => value.includes(format)) : fileFormats;

const positive = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : otherwise;

const styleId = (value: unknown): string => (typeof value === 'string' && styleNamed(value) ? value : defaultStyle.id);

/** What is no severity is left out. */
function severities(value: unknown): Settings['diagnostics'] {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((one): one is [string, ProblemSeverity] =>
      problemSeverities.includes(one[1] as ProblemSeverity),
    ),
  );
}

/** How many shared glossaries are read: a list by hand is shorter. */
const mostGlossaries = 50;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, mostGlossaries) : [];

const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
