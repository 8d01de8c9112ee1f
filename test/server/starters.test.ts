import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol';
import { startersRequest, type StartersAnswer } from '../../src/protocol/glossary.ts';
import { ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const starters = new URL('../../media/glossaries', import.meta.url).href;
const speaking =
  'The social credit system has a red list, a black list, credit repair, joint sanctions, data silos, a moral bank, moral points and social governance.\n';

describe('the language server, of starter glossaries', function () {
  this.timeout(60_000);

  /** Asks a server on a folder with one document, told of the starters and these settings. */
  async function asking<T>(text: string, settings: object, ask: (server: ServerProcess, uri: string) => Promise<T>) {
    const folder = new TemporaryFolder({ 'a.md': text });
    const server = new ServerProcess();
    try {
      await server.initialize(folder.uri, { initializationOptions: { starters, settings } });
      await server.ready();
      return await ask(server, folder.uriOf('a.md'));
    } finally {
      await server.stop();
      folder.remove();
    }
  }

  const fits = (text: string, settings: object = {}) =>
    asking(text, settings, (server) => server.request<StartersAnswer>(startersRequest, {}));

  it('says which fit the documents, and none where they do not or are in use', async () => {
    const [fit, ...rest] = (await fits(speaking)).fits;
    assert.deepEqual({ ...fit, concepts: 0 }, { name: 'social-credit', title: 'The governance of social credit', documents: 1, concepts: 0 }); // prettier-ignore
    assert.ok(fit!.concepts >= 8);
    assert.deepEqual(rest, []);
    assert.deepEqual(await fits('A note on tides.\n'), { fits: [] });
    assert.deepEqual(await fits(speaking, { glossaries: ['starter:social-credit'] }), { fits: [] });
  });

  it('lets one count that the settings name', async () => {
    const hover = await asking('A moral bank.\n', { glossaries: ['starter:social-credit'] }, (server, uri) =>
      server.request<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 4 },
      }),
    );
    assert.match(JSON.stringify(hover?.contents), /keeps accounts of good deeds/);
  });
});
