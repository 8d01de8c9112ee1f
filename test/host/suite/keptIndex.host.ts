import assert from 'node:assert/strict';
import { commands } from 'vscode';
import type { RebuildIndexAnswer } from '../../../src/protocol/search.ts';
import { openSample } from './samples.ts';

describe('the search index', () => {
  const rebuilt = () => commands.executeCommand<RebuildIndexAnswer>('glossator.rebuildIndex');

  it('is made anew on demand, and kept where the editor keeps what belongs to a workspace', async () => {
    await openSample('brief-on-credit-commitments.md');
    const first = await rebuilt();
    assert.ok(first.documents > 0 && first.passages > first.documents);
    assert.equal(first.kept, true);
    // The next server finds it there, and replaces it.
    await commands.executeCommand('glossator.refresh');
    assert.equal((await rebuilt()).kept, true);
  });
});
