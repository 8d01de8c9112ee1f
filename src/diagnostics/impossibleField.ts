import { impossibleIn } from '../core/bibliography/faults.ts';
import { entriesIn } from '../core/bibliography/references.ts';
import { mapped } from '../core/text/steps.ts';
import { portion, type Finding, type Rule } from './rule.ts';

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
    const found = yield* mapped(entries, portion, ({ csl, keySpan, places }) =>
      impossibleIn(csl, thisYear).map(({ variable, message }): Finding => {
        return { uri, span: places?.[variable] ?? keySpan, severity: 'warning', code, message };
      }),
    );
    return found.flat();
  },
};
