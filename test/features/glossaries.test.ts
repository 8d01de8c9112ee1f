import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text/edit.ts';
import { cardAt } from '../../src/features/cardAt.ts';
import { cardMarkdown } from '../../src/features/cardMarkdown.ts';
import { findConcepts } from '../../src/features/findConcepts.ts';
import { chosenWording, conceptAdded, glossaryToEdit, wordingAdded } from '../../src/features/glossaryEdits.ts';
import { sharedGlossaryUris } from '../../src/features/sharedGlossaries.ts';
import { documentOf } from '../support/documents.ts';
import { marked } from '../support/marks.ts';
import { corpusOf, termsOf } from './support/corpusOf.ts';

const outer = 'title: Everywhere\nconcepts:\n  - id: pier\n    labels: { en: pier }\n    definition: Far.\n';
const inner = 'title: Here\nconcepts:\n  - id: quay\n    labels: { en: pier }\n    definition: Near.\n';

describe('the glossary that counts', () => {
  const corpus = corpusOf({
    'glossary.yaml': outer,
    'a/glossary.yaml': inner,
    'a/x.md': 'A pier.\n',
    'x.md': 'A pier.\n',
  });
  const card = (uri: string) => {
    const found = cardAt(corpus, termsOf(corpus), uri, 4);
    return found ? cardMarkdown(found) : '';
  };

  it('is the one nearest to the document, and the card says which', () => {
    assert.match(card('file:///a/x.md'), /Near\.[^]*From \*Here\*/);
    assert.match(card('file:///x.md'), /Far\.[^]*From \*Everywhere\*/);
  });
});

describe('a wording chosen in a document', () => {
  const chosen = (source: string) => {
    const { text, spans } = marked(source);
    return chosenWording(documentOf(text), spans[0]!);
  };

  it('is what its reader reads, without the signs around it', () => {
    assert.deepEqual(chosen('The ‹“dual random-\nisation”,› as it is called, is dual randomisation.\n'), {
      text: 'dual randomisation',
      language: 'en',
    });
  });

  it('has words', () => {
    assert.ok('refusal' in chosen('One ‹ – ›two.\n'));
    assert.ok('refusal' in chosen(`‹${'word '.repeat(60)}›\n`));
  });
});

describe('adding to a glossary', () => {
  const files = { 'glossary.yaml': outer, 'a/glossary.yaml': inner, 'terms.ttl': '', 'a/x.md': 'A pier.\n' };
  const corpus = corpusOf(files);
  const wording = { text: 'landing stage', language: 'en' };

  it('changes the nearest one', () => {
    assert.equal(glossaryToEdit(corpus, 'file:///a/x.md', 'file:///'), 'file:///a/glossary.yaml');
    const edit = conceptAdded(corpus, 'file:///a/glossary.yaml', inner, wording);
    assert.ok('id' in edit && edit.id === 'landing-stage');
    assert.ok(applyEdits(inner, [edit]).startsWith(inner.trimEnd()));
  });

  it('begins one where there is none', () => {
    assert.equal(glossaryToEdit(corpusOf({}), 'file:///b/x.md', 'file:///b'), 'file:///b/glossary.yaml');
    assert.ok('refusal' in Object(glossaryToEdit(corpusOf({}), 'untitled:x', null)));
  });

  it('leaves one that is read-only alone, and says why', () => {
    const locked = `readOnly: true\n${outer}`;
    const shared = corpusOf({ 'glossary.yaml': locked });
    const refused = glossaryToEdit(shared, 'file:///x.md', 'file:///');
    assert.match(JSON.stringify(refused), /glossary\.yaml is read-only/);
    const name = { uri: 'file:///glossary.yaml', id: 'pier' };
    assert.match(JSON.stringify(wordingAdded(shared, name, locked, wording)), /read-only/);
  });

  it('adds no wording twice', () => {
    const again = { text: 'pier', language: 'en' };
    assert.match(JSON.stringify(conceptAdded(corpus, 'file:///glossary.yaml', outer, again)), /already/);
    const name = { uri: 'file:///glossary.yaml', id: 'pier' };
    assert.match(JSON.stringify(wordingAdded(corpus, name, outer, again)), /already/);
  });

  it('makes capitals an abbreviation, and the first wording of a language the preferred one', () => {
    const name = { uri: 'file:///glossary.yaml', id: 'pier' };
    const added = (text: string, language: string) => {
      const edit = wordingAdded(corpus, name, outer, { text, language });
      return 'refusal' in edit ? edit.refusal : edit.text;
    };
    assert.match(added('LS', 'en'), /kind: abbreviation/);
    assert.equal(added('Pier', 'de'), ', de: Pier');
  });
});

describe('finding a concept', () => {
  it('forgives misspelling, and asks all wordings', () => {
    const text = 'concepts: [{id: a, labels: {en: harbour due, de: Hafengeld}}, {id: b, labels: pilotage}]\n';
    const corpus = corpusOf({ 'glossary.yaml': text });
    const found = (query: string) => findConcepts(corpus, 'file:///x.md', query, 5).map(({ id }) => id);
    assert.deepEqual(found('hafngeld'), ['a']);
    assert.deepEqual(found(''), ['a', 'b']);
  });
});

describe('glossaries outside the folders', () => {
  it('are named by addresses, absolute paths, or paths from the first folder', () => {
    const paths = [
      'https://x.example/glossary.yaml',
      '/srv/a b/glossary.yaml',
      'C:\\x\\glossary.yaml',
      '../s/t.glossary.yaml',
      '',
    ];
    assert.deepEqual(sharedGlossaryUris(paths, ['file:///home/me/texts']), [
      'https://x.example/glossary.yaml',
      'file:///srv/a%20b/glossary.yaml',
      'file:///C%3A/x/glossary.yaml',
      'file:///home/me/s/t.glossary.yaml',
    ]);
  });
});
