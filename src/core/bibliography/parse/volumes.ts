/** The volume and the issue that an entry prints. */
export interface Volume {
  readonly volume?: string;
  readonly issue?: string;
}

const ISSUE_CUE =
  /(?:^|[\s,.;:(/[])(?:no|nos|nr|nrs|num|numéro|number|n|n°|nº|№|heft|h|hft|issue|iss|вып|fasc|suppl|sonderheft)[\s.:°º]{0,3}(\d{1,5}(?:\s?[-/–+]\s?\d{1,4})?)/i;
const VOLUME_CUE =
  /(?:^|[\s,.;:([])(?:vol|vols|volume|v|bd|bde|band|bände|jg|jahrgang|jrg|tome|tom|t|т|том)[\s.:]{0,3}(\d{1,5}|[ivxlc]{1,7})(?![\p{L}\d])/iu;

/**
 * Reads the numbers of a volume and an issue: `12(3)` · `Vol. 5, No. 2` · `Jg. 45, Heft 2` · `4/6` · `N 11` · `2019(3)`,
 * which is the year's third issue and no volume.
 */
export function parseVolume(volumePrinted: string, issuePrinted: string, year: number | undefined): Volume {
  const printed = withoutOwnYear(volumePrinted, `${volumePrinted} ${issuePrinted}`, year);
  const slashed = SLASHED.exec(printed);
  const issueInside = ISSUE_CUE.exec(printed);
  // Two numbers of which the second is marked as the issue: what is before it is the volume.
  const besides = issueInside ? printed.replace(issueInside[0], ' ') : '';
  let volume: string | undefined;
  let issue: string | undefined = numberIn(issuePrinted, ISSUE_CUE);
  if (issue === undefined && issueInside && /\d/.test(besides)) {
    issue = issueInside[1];
    volume = numberIn(besides, VOLUME_CUE);
  } else if (issue === undefined && slashed && !VOLUME_CUE.test(printed)) [, volume, issue] = slashed;
  else volume = numberIn(printed, VOLUME_CUE) ?? bareWord(printed);
  if (volume !== undefined) volume = withoutYear(volume, year);
  if (issue !== undefined) issue = withoutYear(issue, year);
  if (volume === String(year) && issue !== undefined) volume = undefined;
  else if (issue === String(year)) issue = undefined;
  return { ...(volume && { volume: tidyNumber(volume) }), ...(issue && { issue: tidyNumber(issue) }) };
}

const SLASHED = /(?<!\d)(\d{1,5}[a-z]?)\s?[/:(]\s?(\d{1,5})(?!\d)/;

/** The number that a cue marks, or else the first that stands there. */
function numberIn(text: string, cue: RegExp): string | undefined {
  return (
    cue.exec(text)?.[1] ?? /[A-Z]{0,2}-?\d{1,6}[A-Za-z]?(?:\s?[-–/+]\s?[A-Z]?\d{1,5})?|\b[IVXLC]+\b/.exec(text)?.[0]
  );
}

/** The year of `2015;7` or `2015, 7(2)` is no volume, unless it is the only number there. */
function withoutOwnYear(volume: string, all: string, year: number | undefined): string {
  if (year === undefined) return volume;
  const rest = volume.replace(new RegExp(`(?<!\\d)\\(?${year}\\)?(?!\\d)(?!\\s?\\()`), ' ');
  return /\d/.test(rest) || !/\d/.test(all) ? rest : volume;
}

/** `3/1997` is the third of its year. */
function withoutYear(value: string, year: number | undefined): string {
  const parts = value.split(/\s?\/\s?/);
  const rest = parts.filter((part) => year === undefined || part !== String(year));
  return rest.length > 0 ? rest.join('/') : value;
}

const bareWord = (text: string): string | undefined =>
  /[\p{L}\d]+/u.exec(text.replace(/\b(?:vol|bd|band|no|nr|v|volume)\b\.?/gi, ''))?.[0];
const tidyNumber = (value: string): string => value.replace(/[‐‑‒–—−]/g, '-').replace(/\s/g, '');
