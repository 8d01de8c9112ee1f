import type { CancellationToken } from 'vscode-languageserver';
import { readCitedWorks } from '../core/corpus/citedBy.ts';
import { paused } from './background.ts';
import type { Session } from './session.ts';

/** Reads of every file which works it cites, while others get their turn; ends early where nobody waits any more. */
export async function readAllCitedWorks(session: Session, token: CancellationToken): Promise<void> {
  const pause = paused(() => session.yieldNow());
  const { bibliographies, documents } = session.index.corpus;
  for (const file of [...bibliographies.values(), ...documents.values()]) {
    const steps = readCitedWorks(file);
    while (!steps.next().done) await pause();
    await pause();
    if (token.isCancellationRequested) return;
  }
}
