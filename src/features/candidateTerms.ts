import type { CorpusCandidate } from '../core/glossary/candidates/corpusCandidates.ts';
import type { Concept, Label } from '../core/glossary/concept.ts';

/** Candidates as concepts to highlight where a folder has no glossary yet, and the documents that each is highlighted in. */
export interface CandidateTerms {
  readonly concepts: readonly Concept[];
  readonly inDocument: ReadonlyMap<string, ReadonlySet<Concept>>;
}

export const noCandidateTerms: CandidateTerms = { concepts: [], inDocument: new Map() };

/** How many candidates a document shows at the most: a page with more is not calm to read. */
const mostInDocument = 25;

/** The best candidates of each document, best first in `candidates`. */
export function candidateTerms(candidates: readonly CorpusCandidate[]): CandidateTerms {
  const concepts: Concept[] = [];
  const inDocument = new Map<string, Set<Concept>>();
  for (const candidate of candidates) {
    const concept = conceptOf(candidate, `candidate:${candidate.key}`);
    let shown = false;
    for (const { documents } of [candidate, ...candidate.variants]) {
      for (const { uri } of documents) {
        const here = inDocument.get(uri) ?? new Set();
        inDocument.set(uri, here);
        if (here.has(concept) || here.size < mostInDocument) {
          here.add(concept);
          shown = true;
        }
      }
    }
    if (shown) concepts.push(concept);
  }
  return { concepts, inDocument };
}

/** A candidate as a concept: its wording is the preferred one of its language, its variants are the others. */
export function conceptOf({ text, language, variants }: Wordings, id: string): Concept {
  const labels: Label[] = [{ text, language, kind: 'preferred' }];
  for (const variant of variants) {
    const isFirst = !labels.some((label) => label.language === variant.language);
    const kind = isAbbreviation(variant.text) ? 'abbreviation' : isFirst ? 'preferred' : 'alternative';
    labels.push({ text: variant.text, language: variant.language, kind });
  }
  return { id, labels, definitions: [], span: { start: 0, end: 0 } };
}

export interface Wordings {
  readonly text: string;
  readonly language: string;
  readonly variants: readonly { readonly text: string; readonly language: string }[];
}

/** One word mostly of capitals, as `NDRC` or `MoU`. */
const isAbbreviation = (text: string): boolean =>
  !/\s/u.test(text) && text.length <= 10 && (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 > text.length;
