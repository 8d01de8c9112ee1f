import { l10n, ProgressLocation, window } from 'vscode';
import type { CancellationToken } from 'vscode';
import { occurrencesRequest } from '../protocol/terms.ts';
import type { OccurrenceRow, OccurrencesAnswer, OccurrencesParams, SoughtParams } from '../protocol/terms.ts';
import type { Server } from './server.ts';

/** More rows than anybody reads; the server finds them in some seconds. */
export const mostOccurrences = 50_000;

/** What a search has found, and whether that is all. */
export interface Occurrences {
  readonly rows: readonly OccurrenceRow[];
  readonly complete: boolean;
}

export interface OccurrencesOptions {
  readonly uri?: string;
  readonly limit?: number;
  readonly token?: CancellationToken;
  readonly onRows?: (rows: readonly OccurrenceRow[], done: number, total: number) => void;
}

/** Asks the server for occurrences, a moment's worth at a time, until there are no more or they are no longer wanted. */
export async function findOccurrences(
  server: Server,
  of: SoughtParams,
  { uri, limit = mostOccurrences, token, onRows }: OccurrencesOptions = {},
): Promise<Occurrences> {
  const rows: OccurrenceRow[] = [];
  const params: OccurrencesParams = { of, ...(uri === undefined ? {} : { uri }) };
  for (let from: OccurrencesParams['from']; rows.length < limit;) {
    const answer: OccurrencesAnswer = await server.request(
      occurrencesRequest,
      from ? { ...params, from } : params,
      token,
    );
    if (token?.isCancellationRequested) break;
    const found = answer.rows.slice(0, limit - rows.length);
    rows.push(...found);
    onRows?.(found, answer.done, answer.total);
    if (!answer.next) return { rows, complete: found.length === answer.rows.length };
    from = answer.next;
  }
  return { rows, complete: false };
}

/** The same with a notification that shows how far it has come and can end it. */
export const findWithProgress = (server: Server, name: string, of: SoughtParams): Thenable<Occurrences> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Looking for “{0}”', name), cancellable: true },
    (progress, token) => {
      let before = 0;
      return findOccurrences(server, of, {
        token,
        onRows: (_, done, total) => {
          progress.report({ increment: (100 * (done - before)) / Math.max(1, total) });
          before = done;
        },
      });
    },
  );
