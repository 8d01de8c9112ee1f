import type { Document } from '../../document/document.ts';
import { bestForm } from './form.ts';
import { ownLanguage } from './ownLanguage.ts';
import { keyOfText, phrasesOf, type Phrase, type Phrases } from './phrases.ts';
import { scoreOf } from './score.ts';

/** A phrase that looks like a term of its document. */
export interface Candidate {
  /** The form to show. */
  readonly text: string;
  readonly language: string;
  /** What its inflected forms share. */
  readonly key: string;
  /** How much it looks like a term beside the other candidates of the document: 1 for the first. */
  readonly score: number;
  /** How often it occurs; 0 for a keyword that the document declares and does not use. */
  readonly count: number;
  /** How it is written in the document, the most frequent first. */
  readonly forms: readonly string[];
  readonly declared: boolean;
}

/** How many candidates of a document are kept. */
const most = 60;

const known = new WeakMap<Document, readonly Candidate[]>();

/** The key terms of a document, best first: the keywords that it declares, then what else looks like one. */
export function candidatesOf(document: Document): readonly Candidate[] {
  const steps = candidateSteps(document);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** {@link candidatesOf} in steps of some milliseconds; remembered, since a document never changes. */
export function* candidateSteps(document: Document): Generator<void, readonly Candidate[]> {
  let candidates = known.get(document);
  if (!candidates) known.set(document, (candidates = chosen(document, yield* phrasesOf(document))));
  return candidates;
}

function chosen(document: Document, found: Phrases): readonly Candidate[] {
  const declared = declaredPhrases(document, found);
  const isDeclared = new Set(declared.map(({ key }) => key));
  const scored: { readonly phrase: Phrase; readonly score: number }[] = [];
  for (const phrase of found.phrases.values()) {
    if (!isDeclared.has(phrase.key) && !isFragment(phrase)) scored.push({ phrase, score: scoreOf(phrase, found) });
  }
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 1;
  const candidates: Candidate[] = [];
  const shown = new Set<string>();
  const show = (candidate: Candidate): void => {
    const text = candidate.text.toLowerCase();
    if (!shown.has(text)) candidates.push(candidate);
    shown.add(text);
  };
  for (const { text, language, key, phrase } of declared) {
    // Better than anything that is not declared: the author knows.
    const score = best + (phrase ? scoreOf(phrase, found) : 0);
    const forms = phrase ? formsOf(phrase) : [];
    show({ text, language, key, score, count: phrase?.count ?? 0, forms, declared: true });
  }
  candidates.sort((a, b) => b.score - a.score);
  for (const { phrase, score } of scored) {
    if (candidates.length >= most) break;
    const { language, key, count } = phrase;
    show({ text: bestForm(phrase), language, key, score, count, forms: formsOf(phrase), declared: false });
  }
  const first = candidates[0]?.score ?? 1;
  return candidates.map((candidate) => ({ ...candidate, score: candidate.score / first }));
}

const formsOf = ({ forms }: Phrase): string[] => [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form);

/** The part of its places at which a phrase may stand inside one longer phrase and still be more than a piece of that. */
const alone = 0.8;

/** True for a piece of a longer phrase, as `Zealand` is of `New Zealand`. */
const isFragment = ({ count, inside }: Phrase): boolean => count > 1 && inside > alone * count;

interface Declared {
  readonly text: string;
  readonly language: string;
  readonly key: string;
  readonly phrase: Phrase | undefined;
}

/** The keywords of a document, each with the phrase that it is in the text. */
const declaredPhrases = (document: Document, { phrases }: Phrases): Declared[] =>
  document.metadata.keywords.map(({ text, language }) => {
    const own = ownLanguage(text, language, document.language);
    const key = keyOfText(text, own);
    return { text, language: own, key, phrase: phrases.get(key) };
  });
