import { l10n, window } from 'vscode';
import { citePassageRequest, passageTextRequest } from '../protocol/passages.ts';
import type {
  CitePassageAnswer,
  CitePassageParams,
  FoundPassage,
  PassageTextAnswer,
  PassageTextParams,
} from '../protocol/passages.ts';
import type { SearchHit } from '../protocol/search.ts';
import { copy } from './clipboard.ts';
import { applyEdits, type Draft } from './draft.ts';
import type { Server } from './server.ts';

/** Cites a passage that was found where one was writing, or quotes there what of it matched, and cites it. */
export async function citeHit(server: Server, draft: Draft | undefined, hit: SearchHit, quote: boolean): Promise<void> {
  if (!draft) {
    const advice = l10n.t('Put the cursor into a draft first, then search: passages are cited where the cursor was.');
    return void window.showInformationMessage(advice);
  }
  const editor = await draft.show();
  const { version } = editor.document;
  const params: CitePassageParams = {
    uri: editor.document.uri.toString(),
    ranges: editor.selections.map(({ start, end }) => ({
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    })),
    hit: foundPassage(hit),
    quote,
  };
  const answer = await server.request<CitePassageAnswer>(citePassageRequest, params);
  if ('refusal' in answer) return void window.showWarningMessage(answer.refusal);
  if (!(await applyEdits(editor, version, answer.edits)) || answer.reference === undefined) return;
  await offerReference(answer.reference);
}

/** Copies a passage as it is read: no words broken at the ends of lines, no running heads. */
export async function copyHit(server: Server, hit: SearchHit): Promise<void> {
  const params: PassageTextParams = { hit: foundPassage(hit) };
  await copy((await server.request<PassageTextAnswer>(passageTextRequest, params)) ?? hit.snippet);
}

/** What of a hit the server needs to find the passage again. */
export const foundPassage = ({ uri, range, snippet, highlights }: SearchHit): FoundPassage => ({
  uri,
  range,
  snippet,
  highlights,
});

async function offerReference(reference: string): Promise<void> {
  const copying = l10n.t('Copy the Reference');
  const said = l10n.t('No bibliography has this work: it is cited by what the document says of itself. {0}', reference);
  if ((await window.showInformationMessage(said, copying)) === copying) await copy(reference);
}
