import { citationsOf } from '../../core/citation/citations.ts';
import { bibliographiesNear } from '../../core/corpus/bibliographyKeys.ts';
import { describes, entriesDescribing, workOf } from '../../core/corpus/citedBy.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import { candidateOf } from '../completion/candidates.ts';
import { numberedCandidatesFor } from '../completion/completion.ts';
import { documentCandidate, type CitableWork } from './citableWorks.ts';

/** By what a draft cites a document of the corpus. */
export interface CitedAs {
  readonly work: CitableWork;
  /** False where neither the draft's list nor a bibliography has it: it is cited by what the document says of itself. */
  readonly described: boolean;
}

/**
 * By what a draft cites a document, in the manner of the citations that it has: a number of its list, a key, or author and
 * year; without any, by key where a bibliography has the work. `null` where nobody says what the document is called.
 * Bibliographies count as far as they have been read for what they describe.
 */
export function citedAs(corpus: Corpus, draft: Document, document: Document): CitedAs | null {
  const wanted = workOf(document);
  const manner = mannerOf(draft);
  const numbered = manner === 'key' ? undefined : numberedCandidatesFor(corpus, draft).find(({ csl }) => describes(csl, wanted)); // prettier-ignore
  if (numbered) return { work: { kind: 'number', id: numbered.key, candidate: numbered }, described: true };
  for (const bibliography of bibliographiesNear(corpus, draft.uri)) {
    const entry = entriesDescribing(bibliography, wanted).find(({ key }) => key !== '');
    if (!entry) continue;
    const candidate = candidateOf(entry.key, entry.csl, '');
    const kind = manner === 'author' ? 'document' : 'key';
    return { work: { kind, id: kind === 'key' ? entry.key : document.uri, candidate }, described: true };
  }
  const candidate = documentCandidate(document);
  if (!candidate.csl.title) return null;
  return { work: { kind: 'document', id: document.uri, candidate }, described: false };
}

/** How a draft cites most; what cites nothing yet cites by key where its format has keys. */
function mannerOf(draft: Document): 'key' | 'number' | 'author' {
  const count = { key: 0, number: 0, author: 0 };
  for (const { style } of citationsOf(draft)) {
    if (style === 'pandoc' || style === 'latex') count.key++;
    else if (style === 'author-date') count.author++;
    else count.number++;
  }
  if (count.key + count.number + count.author === 0) return draft.format === 'plaintext' ? 'author' : 'key';
  if (count.key >= count.author) return count.key >= count.number ? 'key' : 'number';
  return count.author >= count.number ? 'author' : 'number';
}
