import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Range, workspace } from 'vscode';
import type { SemanticTokens, SemanticTokensLegend, TextDocument } from 'vscode';
import { eventually, openSample } from './samples.ts';

/** The terms that are highlighted in a document, as `text modifier…`. */
async function terms(document: TextDocument): Promise<string[]> {
  const range = new Range(0, 0, document.lineCount, 0);
  const ask = <T>(what: string) =>
    commands.executeCommand<T | undefined>(`vscode.provideDocumentRangeSemanticTokens${what}`, document.uri, range);
  const legend = await ask<SemanticTokensLegend>('Legend');
  const tokens = await ask<SemanticTokens>('');
  if (!legend || !tokens) return [];
  const found: string[] = [];
  let [line, start] = [0, 0];
  for (let i = 0; i < tokens.data.length; i += 5) {
    const [down, right, length, type, set] = [...tokens.data.slice(i, i + 5)] as [
      number,
      number,
      number,
      number,
      number,
    ];
    line += down;
    start = down === 0 ? start + right : right;
    if (legend.tokenTypes[type] !== 'glossatorTerm') continue;
    const modifiers = legend.tokenModifiers.filter((_, bit) => (set & (1 << bit)) !== 0);
    found.push([document.lineAt(line).text.slice(start, start + length), ...modifiers].join(' '));
  }
  return found;
}

const setting = (value: boolean | undefined) =>
  workspace.getConfiguration('glossator').update('terms.enabled', value, ConfigurationTarget.Global);

describe('terms', () => {
  let brief: TextDocument;
  before(async () => {
    brief = await openSample('brief-on-credit-commitments.md');
  });
  after(() => setting(undefined));

  it('are highlighted with their category', async () => {
    const found = await eventually(
      () => terms(brief),
      (all) => all.includes('credit commitment instrument'),
    );
    assert.ok(found.includes('credit commitment instrument'), found.join(' | '));
    assert.ok(found.includes('ward assemblies institution'), found.join(' | '));
  });

  it('are highlighted in plain text, over a hyphenated line end', async () => {
    const study = await openSample('harbour-points-study.txt');
    const found = await eventually(
      () => terms(study),
      (all) => all.includes('com instrument'),
    );
    assert.ok(
      found.includes('com instrument') && found.includes('mitment instead of proof instrument'),
      found.join(' | '),
    );
  });

  it('are not highlighted where the user turns them off, and are again where not', async () => {
    await setting(false);
    const none = (all: readonly string[]) => all.length === 0;
    assert.deepEqual(await eventually(() => terms(brief), none), []);
    await commands.executeCommand('glossator.toggleTerms');
    assert.equal(workspace.getConfiguration('glossator').get('terms.enabled'), true);
    assert.ok(
      (
        await eventually(
          () => terms(brief),
          (all) => !none(all),
        )
      ).length > 0,
    );
  });

  it('are shown in wrapped lines, with semantic highlighting, by default', () => {
    for (const languageId of ['markdown', 'plaintext']) {
      const editor = workspace.getConfiguration('editor', { languageId });
      assert.equal(editor.get('semanticHighlighting.enabled'), true, languageId);
      assert.equal(editor.get('wordWrap'), 'on', languageId);
    }
  });
});
