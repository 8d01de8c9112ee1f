import assert from 'node:assert/strict';
import { Desk, ended, patience } from './support/glossator.ts';

describe('glossator serve', function () {
  this.timeout(patience);
  const desk = new Desk();
  after(() => desk.clear());

  it('speaks the Language Server Protocol until it is told to leave', async () => {
    const child = desk.start(['serve', '--stdio']);
    const said = ended(child);
    const answer = new Promise<string>((resolve) => {
      let text = '';
      child.stdout.on('data', (part: string) => {
        text += part;
        if (text.includes('"id":1')) resolve(text);
      });
    });
    child.stdin.write(
      message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
    );
    assert.match(await answer, /"capabilities":\{/);
    child.stdin.write(message({ id: 2, method: 'shutdown' }) + message({ method: 'exit' }));
    const { code, out } = await said;
    assert.equal(code, 0);
    // Nothing but messages goes to standard output.
    assert.match(out, /^Content-Length: /);
  });
});

function message(content: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
