import assert from 'node:assert/strict';
import { glossaryTemplate } from '../../../src/client/commands/glossaryTemplate.ts';
import { parseGlossary } from '../../../src/core/glossary/yaml.ts';
import { categories } from '../../../src/core/glossary/concept.ts';

describe('a new glossary', () => {
  it('is one without problems', () => {
    const { value, problems } = parseGlossary('file:///ports/glossary.yaml', glossaryTemplate);
    assert.deepEqual(problems, []);
    assert.equal(value.concepts.length, 2);
  });

  it('names every category', () => {
    for (const category of categories) assert.ok(glossaryTemplate.includes(category), category);
  });
});
