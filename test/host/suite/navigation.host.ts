import assert from 'node:assert/strict';
import { commands } from 'vscode';
import type { DocumentLink, DocumentSymbol, Location, LocationLink, Range, TextDocument } from 'vscode';
import { eventually, openSample, positionOf } from './samples.ts';

describe('finding one’s way', () => {
  let brief: TextDocument;
  before(async () => {
    brief = await openSample('brief-on-credit-commitments.md');
  });

  /** Where a text leads, as the name of a file and a line; the editor sorts what it is told. */
  const placesFrom = async (document: TextDocument, text: string, enough: (places: string[]) => boolean) => {
    const ask = async () => {
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        positionOf(document, text),
      );
      return found.map((one) =>
        'targetUri' in one ? placeOf(one.targetUri.path, one.targetRange) : placeOf(one.uri.path, one.range),
      );
    };
    return eventually(ask, enough);
  };
  const placeOf = (path: string, { start }: Range) => `${path.slice(path.lastIndexOf('/') + 1)}:${start.line}`;

  it('leads from a citation to its entry', async () => {
    const places = await placesFrom(brief, '[2, p. 14]', (found) => found.length > 0);
    assert.deepEqual(places, [`brief-on-credit-commitments.md:${positionOf(brief, '2. Quillfeather').line}`]);
  });

  it('leads from a citation to its entry and to the passage behind the claim', async () => {
    const places = await placesFrom(brief, '[3, p. 60]', (found) => found.length > 1);
    const review = await openSample('pilot-towns-review.txt');
    assert.deepEqual(places.sort(), [
      `brief-on-credit-commitments.md:${positionOf(brief, '3. Adderstone').line}`,
      `pilot-towns-review.txt:${positionOf(review, 'The pilot began').line}`,
    ]);
  });

  it('leads from an entry, in a list or a bibliography, to its source', async () => {
    const isReview = (places: string[]) => places.some((place) => place.startsWith('pilot-towns-review.txt:'));
    assert.ok(isReview(await placesFrom(brief, 'Adderstone', isReview)));
    const bibliography = await openSample('references.bib');
    assert.ok(isReview(await placesFrom(bibliography, 'adderstone2023pilot', isReview)));
  });

  it('leads from an entry to all that cite it, in every file and style', async () => {
    const ask = async () => {
      const found = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        brief.uri,
        positionOf(brief, '3. Adderstone', 5),
      );
      return new Set(found.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)));
    };
    const files = await eventually(ask, (found) => found.has('note-with-keys.md') && found.has('brief-on-credit-commitments.md')); // prettier-ignore
    for (const name of ['brief-on-credit-commitments.md', 'note-with-keys.md']) assert.ok(files.has(name), [...files].join(', ')); // prettier-ignore
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
