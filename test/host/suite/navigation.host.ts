import assert from 'node:assert/strict';
import { commands } from 'vscode';
import type { DocumentLink, DocumentSymbol, Location, LocationLink, TextDocument } from 'vscode';
import { eventually, openSample, positionOf } from './samples.ts';

describe('finding one’s way', () => {
  let brief: TextDocument;
  before(async () => {
    brief = await openSample('brief-on-credit-commitments.md');
  });

  it('leads from a citation to its entry', async () => {
    const position = positionOf(brief, '[2, p. 14]');
    const ask = () =>
      commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', brief.uri, position);
    const lines = (await eventually(ask, (found) => found.length > 0)).map((found) => {
      const [uri, range] = 'targetUri' in found ? [found.targetUri, found.targetRange] : [found.uri, found.range];
      assert.equal(uri.toString(), brief.uri.toString());
      return range.start.line;
    });
    assert.deepEqual(lines, [positionOf(brief, '2. Quillfeather').line]);
  });

  it('leads from a term to where the document defines it, and from there to the glossary', async () => {
    const ordinance = await openSample('ordinance.de.md');
    const from = async (words: string) => {
      const ask = () =>
        commands.executeCommand<(Location | LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          ordinance.uri,
          positionOf(ordinance, words),
        );
      const [found] = await eventually(ask, (all) => all.length > 0);
      assert.ok(found);
      return 'targetUri' in found
        ? { uri: found.targetUri.toString(), line: found.targetRange.start.line }
        : { uri: found.uri.toString(), line: found.range.start.line };
    };
    assert.deepEqual(await from('Bürgerschalter und'), {
      uri: ordinance.uri.toString(),
      line: positionOf(ordinance, 'Bürgerschalter im Sinne').line,
    });
    assert.match((await from('Bürgerschalter im Sinne')).uri, /glossary\.yaml$/);
  });

  it('links each citation', async () => {
    const ask = () => commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', brief.uri);
    const at = positionOf(brief, '[2, p. 14]');
    const links = await eventually(ask, (found) => found.some(({ range }) => range.contains(at)));
    assert.ok(links.some(({ range }) => range.contains(at)));
  });

  it('shows the headings of plain text in the outline', async () => {
    const study = await openSample('harbour-points-study.txt');
    const ask = async () =>
      (await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        study.uri,
      )) ?? [];
    const names = (await eventually(ask, (found) => found.length > 0)).flatMap(function all(symbol): string[] {
      return [symbol.name, ...symbol.children.flatMap(all)];
    });
    for (const heading of ['Why assemblies empty', 'Who enters what', 'Conclusion']) {
      assert.ok(
        names.some((name) => name.includes(heading)),
        `${heading} is not among ${names.join(' | ')}`,
      );
    }
  });
});
