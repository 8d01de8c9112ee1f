import type { CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../core/text/steps.ts';
import { paused } from './background.ts';
import type { Session } from './session.ts';

/** Does work in steps, between which others are answered; `null` where the client gave it up. */
export async function inSteps<T>(session: Session, steps: Steps<T>, token: CancellationToken): Promise<T | null> {
  const pause = paused(() => session.yieldNow());
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
    if (token.isCancellationRequested) return null;
  }
}
