import type { CancellationToken } from 'vscode-languageserver';

/**
 * Makes an answer out of `ask` that always comes: `nothing` where the client no longer wants it, and `failed`, with a line in
 * the log, where `ask` fails. One feature that breaks leaves the others alive.
 */
export function guarded<P, R>(
  name: string,
  nothing: R,
  log: (message: string) => void,
  ask: (params: P, token: CancellationToken) => R | Promise<R>,
  failed: R = nothing,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    if (token.isCancellationRequested) return nothing;
    try {
      const answer = await ask(params, token);
      return token.isCancellationRequested ? nothing : answer;
    } catch (error) {
      log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return failed;
    }
  };
}
