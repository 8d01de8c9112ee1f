import type { CancellationToken } from 'vscode-languageserver';
import type { CorpusCandidate } from '../../core/glossary/candidates/corpusCandidates.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import { acceptCandidates, mergeCandidates } from '../../features/acceptCandidates.ts';
import { titleOf } from '../../features/location.ts';
import type {
  AcceptAnswer,
  AcceptParams,
  CandidateProgress,
  CandidatesAnswer,
  CandidatesParams,
} from '../../protocol/glossary.ts';
import { paused } from '../background.ts';
import type { Session } from '../session.ts';

/** How often progress is told, in milliseconds. */
const interval = 100;

export const noCandidates: CandidatesAnswer = { candidates: [], complete: false };

/** `glossator/candidates`: the key terms that the corpus proposes. Others are answered between the steps. */
export async function candidates(
  session: Session,
  { limit }: CandidatesParams,
  token: CancellationToken,
  progressed: (progress: CandidateProgress) => void,
): Promise<CandidatesAnswer> {
  const { corpus, proposals } = session.index;
  const total = corpus.documents.size;
  let told = performance.now();
  const steps = proposals.of(corpus, (done) => {
    if (performance.now() - told < interval) return;
    told = performance.now();
    progressed({ done, total });
  });
  const pause = paused(() => session.yieldNow());
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done)
      return { candidates: step.value.slice(0, limit).map((one) => shown(session, one)), complete: session.complete };
    await pause();
    if (token.isCancellationRequested) return noCandidates;
  }
}

function shown(session: Session, { key, text, language, count, documents, variants }: CorpusCandidate) {
  const known = session.index.corpus.documents;
  return {
    key,
    text,
    language,
    count,
    documents: documents.map(({ uri, count }) => ({ uri: session.shown(uri), count, title: titleOf(known.get(uri)!) })),
    variants: variants.map(({ key, text, language, count, why }) => ({ key, text, language, count, why })),
  };
}

/** `glossator/acceptCandidates`: how the text of a glossary changes where candidates become concepts, or wordings of one. */
export function accept(_: Session, { text, candidates, into }: AcceptParams): AcceptAnswer {
  const lines = new LineIndex(text);
  const at = into && lines.offsetAt(into);
  const edit =
    at === undefined ? acceptCandidates(text, candidates) : mergeCandidates(text, { start: at, end: at }, candidates);
  if (!edit) return { edit: null };
  return {
    edit: { range: { start: lines.positionAt(edit.start), end: lines.positionAt(edit.end) }, newText: edit.text },
  };
}
