import { impossibleIn } from '../core/bibliography/faults.ts';
import { entriesIn } from '../core/bibliography/references.ts';
import type { Rule } from './rule.ts';

const code = 'impossible-field';

/** A reference says something that cannot be: a year yet to come, a last page before the first, a wrong check digit. */
export const impossibleField: Rule = {
  codes: [code],
  *inDocument(document, { thisYear }) {
    for (const { start, end, csl } of entriesIn(document))
      for (const { message } of impossibleIn(csl, thisYear))
        yield { uri: document.uri, span: { start, end }, severity: 'information', code, message };
  },
  *inBibliography({ uri, entries }, { thisYear }) {
    for (const { csl, keySpan, places } of entries)
      for (const { variable, message } of impossibleIn(csl, thisYear))
        yield { uri, span: places?.[variable] ?? keySpan, severity: 'warning', code, message };
  },
};
