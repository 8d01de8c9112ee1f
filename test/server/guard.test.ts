import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver-protocol';
import { guarded } from '../../src/server/guard.ts';

describe('a guarded request', () => {
  const logged: string[] = [];
  const guard = (ask: (n: number) => number) => guarded<number, number>('test/ask', -1, (m) => logged.push(m), ask);

  it('answers as the feature does', async () => {
    assert.equal(await guard((n) => n + 1)(1, CancellationToken.None), 2);
    assert.deepEqual(logged, []);
  });

  it('answers with nothing where the feature fails, and logs the name of the request', async () => {
    const failing = guard(() => {
      throw new Error('broken');
    });
    assert.equal(await failing(1, CancellationToken.None), -1);
    assert.match(logged[0]!, /test\/ask failed: Error: broken/);
  });

  it('does not ask at all when it is cancelled', async () => {
    const asked: number[] = [];
    const counting = guard((n) => asked.push(n));
    assert.equal(await counting(1, CancellationToken.Cancelled), -1);
    assert.deepEqual(asked, []);
  });
});
