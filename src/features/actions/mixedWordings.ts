import type { Document } from '../../core/document/document.ts';
import type { Label } from '../../core/glossary/concept.ts';
import { draftTermsOf } from '../../core/glossary/review/draftTerms.ts';
import { mixedIn, type WordingUse } from '../../core/glossary/review/mixed.ts';
import { reworded } from '../../core/glossary/review/reworded.ts';
import { touches } from '../../core/text/span.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer, type QuickFix } from './action.ts';

const code = 'mixed-wordings';

/** Of several wordings of one concept one is written everywhere in the draft: the one to keep to, or the one here. */
export const mixedWordings: Fixer = {
  code,
  inDocument(document, question) {
    const found = question.terms && draftTermsOf(question.terms, document);
    if (!found) return [];
    return mixedIn(found).flatMap(({ wordings }) => {
      const [kept, ...others] = wordings;
      const here = others.find(({ places }) => places.some((place) => isAsked(place, question)));
      const at = here?.places.find(({ start, end }) => touches({ start, end }, question.span.start)) ?? here?.places[0];
      if (!here || !at) return [];
      return [kept!, here].map(({ label }, i): QuickFix => {
        const edits = editsTo(document, label, wordings.filter((other) => other.label !== label)); // prettier-ignore
        const title = `Write “${label.text}” everywhere in this draft`;
        return { title, code, span: { start: at.start, end: at.end }, preferred: i === 0, edits };
      });
    });
  },
};

const editsTo = (document: Document, { text: wording }: Label, others: readonly WordingUse[]): QuickFix['edits'] =>
  others.flatMap(({ places }) =>
    places.map(({ start, end, label }) => ({
      ...locationOf(document.uri, { start, end }),
      text: reworded(document.text.slice(start, end), label, wording).text,
    })),
  );
