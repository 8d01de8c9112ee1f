import assert from 'node:assert/strict';
import { footnotesOf } from '../../../src/core/citation/footnotes.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';

describe('the footnotes of a Markdown document', () => {
  const text =
    'One[^a], two[^missing], three[^A].\n\n[^a]: First.\n\n    More of it.\n\n[^b]: Never called.\n\n[^a]: Again.\n';
  const notes = footnotesOf(parseDocument({ uri: 'memory:/a.md', text, format: 'markdown' }));

  it('are listed with all their paragraphs', () => {
    assert.deepEqual(
      notes.definitions.map((d) => [d.label, d.text]),
      [
        ['a', 'First. More of it.'],
        ['b', 'Never called.'],
        ['a', 'Again.'],
      ],
    );
  });

  it('are checked: called but missing, defined but not called, defined twice', () => {
    assert.deepEqual(
      notes.undefinedCalls.map((c) => c.text),
      ['[^missing]', '[^A]'],
    );
    assert.deepEqual(
      notes.unusedDefinitions.map((d) => d.label),
      ['b'],
    );
    assert.deepEqual(
      notes.duplicateDefinitions.map((d) => d.text),
      ['Again.'],
    );
  });
});
