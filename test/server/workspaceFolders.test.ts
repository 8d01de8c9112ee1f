import assert from 'node:assert/strict';
import { WorkspaceFolders } from '../../src/server/workspaceFolders.ts';

describe('the folders of a workspace', () => {
  const folders = new WorkspaceFolders(['file:///law', 'file:///law/drafts/', 'file:///notes']);

  it('have the files below them, and no others', () => {
    for (const uri of ['file:///law/a.md', 'file:///notes/2020/b.pdf', 'file:///law/..a/b.md'])
      assert.ok(folders.has(uri), uri);
    for (const uri of ['file:///lawless/a.md', 'file:///law', 'file:///other/a.md', 'http://law/a.md'])
      assert.ok(!folders.has(uri), uri);
    assert.ok(!new WorkspaceFolders([]).has('file:///law/a.md'));
  });

  it('have no file whose path goes up again, however that is written', () => {
    for (const up of ['..', '.', '%2e%2e', '.%2E', '..%2f..', '..\\..', '..%5C'])
      for (const uri of [`file:///law/${up}/secret.md`, `file:///law/drafts/${up}`]) assert.ok(!folders.has(uri), uri);
  });

  it('give a document the innermost that it lies in, else the first', () => {
    assert.equal(folders.of('file:///law/drafts/a.md'), 'file:///law/drafts');
    assert.equal(folders.of('file:///law/drafts.md'), 'file:///law');
    assert.equal(folders.of('untitled:Untitled-1'), 'file:///law');
    assert.equal(new WorkspaceFolders([]).of('file:///a.md'), null);
  });
});
