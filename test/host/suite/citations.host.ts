import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, TextDocument } from 'vscode';
import { eventually, openSample, positionOf } from './samples.ts';

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

describe('who cites whom', () => {
  let note: TextDocument;
  before(async () => {
    note = await openSample('note-with-keys.md');
  });

  it('is a call hierarchy from a citation to its document, and from there to all that cite it', async () => {
    // The editor's command for incoming calls knows no item of several that stand at one place.
    const at = positionOf(note, '@adderstone2023pilot', 3);
    const prepare = () =>
      commands.executeCommand<CallHierarchyItem[] | undefined>('vscode.prepareCallHierarchy', note.uri, at);
    const isSource = ({ uri }: CallHierarchyItem) => nameOf(uri.path).startsWith('pilot-towns-review');
    const items = await eventually(prepare, (found) => found?.some(isSource) ?? false);
    const item = items?.find(isSource);
    assert.ok(item, 'the citation leads to no document');
    const isNote = ({ from }: CallHierarchyIncomingCall) => nameOf(from.uri.path) === 'note-with-keys.md';
    // Who cites a work is known when all documents have been read for it, in the background.
    const incoming = await eventually(
      () => commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item),
      (calls) => calls.some(isNote),
    );
    const own = incoming.find(isNote);
    assert.ok(
      own,
      `the draft is not among ${incoming.map(({ from }) => from.name).join(', ')} who cite ${item.name} in ${item.uri.toString()}`,
    );
    assert.ok(own.fromRanges.some((range) => note.getText(range).includes('adderstone2023pilot')));
    const outgoing = await commands.executeCommand<CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      own.from,
    );
    assert.ok(outgoing.some(({ to }) => isSource(to)));
  });

  it('is shown by a view that keeps a document or follows the editor', async () => {
    await commands.executeCommand('glossator.citations.focus');
    for (const command of ['pin', 'refresh', 'unpin']) await commands.executeCommand(`glossator.citations.${command}`);
  });

  it('leads from the view’s rows to sources and references, and from nothing nowhere', async () => {
    const study = await openSample('harbour-points-study.txt');
    const at = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    const place = { uri: study.uri.toString(), range: at };
    await openSample('note-with-keys.md');
    const node = { work: { source: place, entry: place, reference: 'Brenwick 2024' } };
    await commands.executeCommand('glossator.citations.openSource', node);
    assert.equal(window.activeTextEditor?.document.uri.toString(), study.uri.toString());
    assert.equal(window.activeTextEditor.selection.active.line, 2);
    await commands.executeCommand('glossator.citations.copyReference', node);
    for (const wrong of [undefined, null, 7, {}, { work: undefined }])
      for (const command of ['openSource', 'openEntry', 'copyReference', 'findReferences'])
        await commands.executeCommand(`glossator.citations.${command}`, wrong);
  });
});
