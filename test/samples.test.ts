import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { referencesOf } from '../src/core/bibliography/references.ts';
import { citationsOf } from '../src/core/citation/citations.ts';
import type { Corpus } from '../src/core/corpus/corpus.ts';
import { resolveCitation, type Resolution } from '../src/core/corpus/resolution.ts';
import { sourceOf } from '../src/core/corpus/works.ts';
import type { Document } from '../src/core/document/document.ts';
import { categories } from '../src/core/glossary/concept.ts';
import { TermMatcher } from '../src/core/glossary/matcher.ts';
import { entriesOf } from '../src/core/glossary/wording.ts';
import { PassageIndex } from '../src/core/search/passageIndex.ts';
import { NodeWorkspace } from '../src/node/nodeWorkspace.ts';
import { loadCorpus } from '../src/readers/loadCorpus.ts';
import { kindOf } from '../src/readers/read.ts';

/** What the tour in `samples/README.md` promises. */
describe('the samples', () => {
  let corpus: Corpus;

  before(async () => {
    const folder = fileURLToPath(new URL('../samples', import.meta.url));
    corpus = await loadCorpus(new NodeWorkspace([folder], { accepts: (name) => kindOf(name) !== null }));
  });

  const sample = (name: string): Document => {
    const found = [...corpus.documents.values()].find((document) => document.uri.endsWith(`/${name}`));
    assert.ok(found, name);
    return found;
  };
  const nameOf = (uri: string): string => uri.replace(/^.*\//, '');
  const resolutions = (document: Document): readonly Resolution[] =>
    citationsOf(document).map((citation) => resolveCitation(corpus, document, citation));
  /** The resolution of the first citation in `name` that prints `text`, spaces aside. */
  const resolved = (name: string, text: string): Resolution => {
    const found = resolutions(sample(name)).find(({ citation }) => spaced(citation.text) === text);
    assert.ok(found, `${name} cites ${text}`);
    return found;
  };
  const spaced = (text: string): string => text.replace(/\s+/g, ' ');
  const matcher = (): TermMatcher =>
    new TermMatcher([...corpus.glossaries.values()].flatMap(({ concepts }) => [...entriesOf(concepts)]));

  it('are read without a problem', () => {
    assert.deepEqual([...corpus.problems.values()].flat(), []);
    assert.equal(corpus.glossaries.size, 1);
    assert.equal(corpus.documents.size, 9);
  });

  it('have titles', () => {
    const titles = [...corpus.documents.values()].map(({ uri, metadata }) => [nameOf(uri), metadata.title]);
    assert.deepEqual(Object.fromEntries(titles), {
      'README.md': 'A tour of the samples',
      'brief-on-credit-commitments.md': 'Commitment Before Proof: A Brief for the Licensing Committee',
      'harbour-points-record.txt': 'Harbour Points: A Ledger of Civic Deeds and the Ward Assemblies of Saltmere',
      'harbour-points-study.txt': 'Harbour Points: A Ledger of Civic Deeds and the Ward Assemblies of Saltmere',
      'inspection-audit.md': 'Two Draws and a Notice: Audit of the Commitment Trial at the Licensing Counter',
      'note-with-keys.md': 'What a ledger may forget',
      'ordinance.de.md': 'Ordnung über Vertrauenszusagen',
      'pilot-towns-review.txt': 'After the Pilot: What Six Towns Kept and What They Dropped',
      'regulation.zh.txt': '青屿市信用承诺管理办法',
    });
  });

  it('speak four languages', () => {
    const languages = [...corpus.documents.values()].flatMap(({ blocks }) => blocks.map(({ language }) => language));
    for (const language of ['en', 'de', 'zh', 'ru']) assert.ok(languages.includes(language), language);
  });

  describe('citations', () => {
    it('all lead somewhere but the one that is meant not to', () => {
      const unresolved = [...corpus.documents.values()].flatMap((document) =>
        resolutions(document)
          .filter(({ problem, targets, citation }) => problem !== undefined || targets.length < citation.items.length)
          .map(({ citation }) => `${nameOf(document.uri)} ${citation.text}`),
      );
      assert.deepEqual(unresolved, ['harbour-points-study.txt [9]']);
    });

    it('that lead nowhere say why', () => {
      assert.match(resolved('harbour-points-study.txt', '[9]').problem ?? '', /\b9\b.*1–8/);
    });

    it('are as many as were written, and nothing else is taken for one', () => {
      const counts = [...corpus.documents.values()].map((document) => [
        nameOf(document.uri),
        citationsOf(document).length,
      ]);
      assert.deepEqual(Object.fromEntries(counts), {
        'README.md': 0,
        'brief-on-credit-commitments.md': 19,
        'harbour-points-record.txt': 0,
        'harbour-points-study.txt': 15,
        'inspection-audit.md': 4,
        'note-with-keys.md': 6,
        'ordinance.de.md': 0,
        'pilot-towns-review.txt': 9,
        'regulation.zh.txt': 0,
      });
    });

    it('by key lead to the entries of the bibliography, all of them', () => {
      const found = resolutions(sample('note-with-keys.md'));
      assert.deepEqual(
        found.filter(({ problem }) => problem !== undefined),
        [],
      );
      const targets = found.flatMap((r) => r.targets);
      assert.equal(targets.length, 7);
      assert.deepEqual([...new Set(targets.map(({ uri }) => nameOf(uri)))], ['references.bib']);
    });

    it('of several works lead to each of them', () => {
      const labels = resolved('brief-on-credit-commitments.md', '[2, 5–7]').targets.map(({ label }) => label);
      assert.deepEqual(labels, ['2', '5', '6', '7']);
    });

    it('keep their locators', () => {
      const locator = (text: string) => resolved('brief-on-credit-commitments.md', text).citation.items[0]?.locator;
      assert.deepEqual(locator('[2, p. 14]'), { label: 'page', value: '14' });
      assert.deepEqual(locator('[5, § 3]'), { label: 'section', value: '3' });
    });

    it('without a list of their own take that of the record', () => {
      const { targets, why } = resolved('harbour-points-study.txt', '[2, p. 104]');
      assert.deepEqual(
        targets.map(({ uri, label }) => [nameOf(uri), label]),
        [['harbour-points-record.txt', '2']],
      );
      assert.match(why.join(' '), /same DOI/);
    });

    it('lead to works that are in the folder', () => {
      const sources = ['1', '3', '4', '5', '6'].map((label) => {
        const entry = referencesOf(sample('brief-on-credit-commitments.md')).find((r) => r.label === label);
        return nameOf(sourceOf(corpus, entry!.csl, entry!.text)?.document.uri ?? 'nothing');
      });
      assert.deepEqual(sources, [
        'harbour-points-study.txt',
        'pilot-towns-review.txt',
        'inspection-audit.md',
        'ordinance.de.md',
        'regulation.zh.txt',
      ]);
    });
  });

  describe('references', () => {
    it('are whole where a page ends in them', () => {
      const entry = referencesOf(sample('pilot-towns-review.txt')).find(({ label }) => label === '5');
      assert.equal(entry?.csl['container-title'], 'Review of Small Administrations');
      assert.equal(entry.csl.page, '140-158');
    });

    it('hold every paragraph of a note', () => {
      const notes = referencesOf(sample('brief-on-credit-commitments.md')).filter(({ kind }) => kind === 'footnote');
      assert.deepEqual(
        notes.map(({ label }) => label),
        ['rate', 'three', 'repair'],
      );
      assert.match(notes[1]?.text ?? '', /has a history.*reprint the form/s);
    });

    it('are each known to the sentence that cites them', () => {
      const cited = (name: string) => new Set(resolutions(sample(name)).flatMap((r) => r.targets.map((t) => t.label)));
      for (const name of ['brief-on-credit-commitments.md', 'pilot-towns-review.txt', 'inspection-audit.md']) {
        const uncited = referencesOf(sample(name)).filter(({ label }) => !cited(name).has(label ?? ''));
        assert.deepEqual(
          uncited.map(({ text }) => text),
          [],
          name,
        );
      }
    });
  });

  describe('terms', () => {
    it('are of every category', () => {
      const concepts = [...corpus.glossaries.values()].flatMap((glossary) => glossary.concepts);
      assert.deepEqual(new Set(concepts.map(({ category }) => category)), new Set(categories));
      assert.deepEqual(
        concepts.filter(({ definitions }) => definitions.length === 0),
        [],
      );
    });

    it('each occur somewhere', () => {
      const occurring = new Set(
        [...corpus.documents.values()].flatMap((d) =>
          matcher()
            .occurrencesIn(d)
            .map(({ concept }) => concept.id),
        ),
      );
      const concepts = [...corpus.glossaries.values()].flatMap((glossary) => glossary.concepts);
      const missing = concepts.map(({ id }) => id).filter((id) => !occurring.has(id));
      assert.deepEqual(missing, []);
    });

    it('occur in German, Chinese and Russian', () => {
      const conceptsIn = (name: string, language: string) =>
        new Set(
          matcher()
            .occurrencesIn(sample(name))
            .filter(({ label }) => label.language === language)
            .map(({ concept }) => concept.id),
        ).size;
      assert.ok(conceptsIn('ordinance.de.md', 'de') >= 11);
      assert.ok(conceptsIn('regulation.zh.txt', 'zh') >= 13);
      assert.ok(conceptsIn('harbour-points-record.txt', 'ru') >= 6);
    });

    it('are found where a line or a page breaks them, and where extraction glued them', () => {
      const study = sample('harbour-points-study.txt');
      const printed = matcher()
        .occurrencesIn(study)
        .map(({ start, end }) => study.text.slice(start, end));
      assert.ok(printed.includes('com-\nmitment instead of proof'));
      assert.ok(printed.includes('WardAssembly'));
      const audit = sample('inspection-audit.md');
      const acrossPages = matcher()
        .occurrencesIn(audit)
        .filter(({ segments }) => segments.length > 1)
        .map(({ concept }) => concept.id);
      assert.deepEqual(acrossPages, ['credit-platform', 'dual-randomisation']);
    });
  });

  describe('the reading', () => {
    it('goes on where a page ended in a sentence', () => {
      const read = (name: string) => sample(name).reading.text;
      assert.ok(read('harbour-points-study.txt').includes('was to keep the ledger but was given no voice'));
      assert.ok(read('inspection-audit.md').includes('would not call it random inspection in the sense'));
    });

    it('leaves out the calls of notes, and no other superscript', () => {
      const { text } = sample('inspection-audit.md').reading;
      for (const passage of [
        'at its 212th sitting',
        'by three questions. Were files',
        'some 40 m²',
        'using the copy. What',
      ]) {
        assert.ok(text.includes(passage), passage);
      }
    });

    it('keeps the hyphens that belong to a word', () => {
      const { text } = sample('harbour-points-study.txt').reading;
      assert.ok(text.includes('genuine co-operation between'));
      assert.ok(text.includes('every resident of six wards'));
    });
  });

  it('are found by misspelt words', () => {
    const index = new PassageIndex();
    for (const document of corpus.documents.values()) index.add(document);
    const found = (query: string): string[] =>
      index.search(query, { limit: 3 }).results.map(({ uri, start, end }) => {
        const name = nameOf(uri);
        return `${name}: ${spaced(sample(name).text.slice(start, end))}`;
      });
    const finds = (query: string, name: string, text: string): void =>
      assert.ok(
        found(query).some((passage) => passage.startsWith(`${name}:`) && passage.includes(text)),
        `${query} finds ${text} in ${name}`,
      );
    finds('comitment insted of prof', 'brief-on-credit-commitments.md', 'proof is not abolished but postponed');
    finds('comitment insted of prof', 'harbour-points-study.txt', 'Quillfeather calls this');
    finds('notise of advers entry', 'inspection-audit.md', 'served within the time allowed');
    finds('notise of advers entry', 'brief-on-credit-commitments.md', 'costs the town a stamp');
    finds('struck out entrys neigbour', 'harbour-points-study.txt', 'I do not want it on a list');
    finds('Wiederherstelung Ansehen', 'ordinance.de.md', 'Sie ist kostenfrei');
    finds('信用修复', 'regulation.zh.txt', '第十条');
  });

  describe('the outline', () => {
    it('of a plain text has its numbered headings', () => {
      const headings = sample('harbour-points-study.txt').outline.map(({ text }) => text);
      for (const heading of [
        '1. Introduction',
        '2. Two literatures and a gap',
        '2.1. Why assemblies empty',
        '3.2. Who spends what',
        '5. Conclusion',
      ]) {
        assert.ok(headings.includes(heading), heading);
      }
    });

    it('of a law in Chinese has its chapters', () => {
      const headings = sample('regulation.zh.txt').outline.map(({ text }) => text);
      assert.deepEqual(headings.filter((text) => /^第.章/.test(text)).length, 5);
    });
  });
});
