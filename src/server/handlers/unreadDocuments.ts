import type { PassageAnswer } from '../../features/search/searchPassages.ts';
import { fileFormatOf } from '../../readers/fileFormat.ts';
import type { Session } from '../session.ts';

/** How long an answer waits for documents that are yet to be read, in milliseconds. */
const patience = 300;

/**
 * The answer to a search. Right after the start, documents with good answers may not have been read yet: they are now,
 * before all others, and what is there in a moment is the answer.
 */
export async function withUnread(
  session: Session,
  ask: () => PassageAnswer,
  token: { readonly isCancellationRequested: boolean },
): Promise<PassageAnswer> {
  const over = { aborted: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patient = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      over.aborted = true;
      resolve();
    }, patience);
  });
  await Promise.race([session.restored, patient]);
  for (let before = ''; ;) {
    const answer = ask();
    const unread = answer.unread.join('\n');
    if (unread === before || over.aborted || token.isCancellationRequested) {
      clearTimeout(timer);
      return answer;
    }
    before = unread;
    await Promise.race([read(session, answer.unread, over), patient]);
  }
}

/** Reads documents one by one, those last whose text has to be taken out of a file first. */
async function read(session: Session, uris: readonly string[], over: { readonly aborted: boolean }): Promise<void> {
  const rank = (uri: string): number => (fileFormatOf(uri) ? 1 : 0);
  for (const uri of uris.toSorted((a, b) => rank(a) - rank(b))) {
    if (over.aborted) return;
    await session.readNow(uri);
  }
}
