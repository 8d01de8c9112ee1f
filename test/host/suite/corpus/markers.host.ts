import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { cardAt } from '../samples.ts';

/** A hand-checked marker, and a hand-checked reference, as far as the suite reads them. */
interface Marker {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: string;
  readonly refs: readonly string[];
  readonly resolvesTo: readonly { readonly refId: string }[] | null;
}
interface GoldReference {
  readonly id: string;
  readonly csl: {
    readonly title?: string;
    readonly URL?: string;
    readonly author?: readonly { readonly family: string }[];
  };
}

/** Letters and digits alone: a card escapes, sets and links what the answer has plainly. */
const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

describe('the card of every citation in the real documents', function () {
  const documents = new Map<string, TextDocument>();
  let markers: Marker[] = [];
  let references = new Map<string, GoldReference>();

  before(async function () {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder, 'the window shows no folder');
    const gold = async <T>(name: string): Promise<T[]> =>
      JSON.parse(
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder.uri, '..', 'gold', name))),
      ) as T[];
    markers = (await gold<Marker>('citations.json')).filter((m) => m.kind !== 'affiliation');
    references = new Map((await gold<GoldReference>('references.json')).map((r) => [r.id, r]));
    for (const [name] of await workspace.fs.readDirectory(folder.uri)) {
      documents.set(name.slice(0, 3), await workspace.openTextDocument(Uri.joinPath(folder.uri, name)));
    }
    await commands.executeCommand('glossator.refresh');
  });

  it('names the right reference, for each marker', async function () {
    this.timeout(120_000);
    const wrong: string[] = [];
    for (const marker of markers) {
      const document = documents.get(marker.doc)!;
      await window.showTextDocument(document, { preview: true });
      // The card is there for the whole marker: its first, its middle and its last character are asked in turn.
      const offset = [marker.start + 1, (marker.start + marker.end) >> 1, marker.end - 1][markers.indexOf(marker) % 3]!;
      const expected = marker.resolvesTo?.map((t) => references.get(t.refId)!) ?? [];
      const shows = (value: string): boolean =>
        marker.resolvesTo === null
          ? new RegExp(`no entry ${marker.refs[0]!}\\b`).test(value)
          : expected.every(({ csl }) => flat(value).includes(flat(csl.title ?? csl.URL ?? '')));
      const card = await cardAt(document, document.positionAt(offset), { test: shows }).catch(() => undefined);
      if (!card) wrong.push(`${marker.doc} ${marker.surface} at ${marker.start}`);
    }
    assert.deepEqual(wrong, []);
    assert.equal(markers.length, 28);
  });
});
