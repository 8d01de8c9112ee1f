import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { finished } from '../../src/core/text/steps.ts';
import { parseGlossary } from '../../src/core/glossary/yaml.ts';
import { starterFit } from '../../src/features/starterFit.ts';
import { starterNames, starterUri } from '../../src/features/starters.ts';
import { sharedGlossaryUris } from '../../src/features/sharedGlossaries.ts';
import { corpusOf } from './support/corpusOf.ts';

const words = ['moot', 'reeve', 'toll', 'ferry', 'weir', 'pound', 'beadle', 'stocks', 'wharf'];
const source = `concepts:\n${words.map((word) => `  - labels: { en: ${word} }\n`).join('')}`;
const starter = parseGlossary('memory:/starter.yaml', source).value;
const all = `The ${words.join(', the ')}.\n`;

const fit = (files: Readonly<Record<string, string>>) => finished(starterFit(corpusOf(files), starter));

describe('a starter glossary', () => {
  it('fits where a document has eight of its concepts, and the one that it is about', () => {
    assert.deepEqual(fit({ 'a.md': all, 'b.txt': all, 'c.md': 'A toll.\n' }), { documents: 2, concepts: 9 });
    assert.equal(fit({ 'a.md': 'The moot and the reeve, the toll and the ferry.\n' }), null);
    assert.equal(fit({ 'a.md': all.replace('moot', 'meeting') }), null);
    assert.equal(fit({}), null);
  });

  it('is not needed where a glossary of the folder has what it is about', () => {
    assert.equal(fit({ 'a.md': all, 'glossary.yaml': 'concepts:\n  - labels: { en: Moot }\n' }), null);
    assert.equal(fit({ 'a.md': all, 'glossary.yaml': source }), null);
  });

  it('is named in the settings, and lies where the extension has it', () => {
    const folder = new URL('../../media/glossaries', import.meta.url).href;
    for (const name of starterNames) {
      assert.ok(existsSync(new URL(starterUri(folder, name))), name);
      assert.deepEqual(sharedGlossaryUris([`starter:${name}`], ['file:///f'], folder), [starterUri(folder, name)]);
    }
    assert.deepEqual(sharedGlossaryUris(['starter:social-credit'], ['file:///f']), []);
    assert.deepEqual(sharedGlossaryUris(['starter:../../secret'], ['file:///f'], folder), []);
  });
});
