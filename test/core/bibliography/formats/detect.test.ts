import assert from 'node:assert/strict';
import { bibliographyFormatOf, mayBeBibliography } from '../../../../src/core/bibliography/formats/detect.ts';

describe('the format of a bibliography file', () => {
  it('is told by its name', () => {
    assert.equal(bibliographyFormatOf('works.BIB', ''), 'bibtex');
    assert.equal(bibliographyFormatOf('a/b.works.ris', ''), 'ris');
    assert.equal(bibliographyFormatOf('works.md', '@book{a,}'), null);
  });

  it('is told by how it begins, where other files have such names', () => {
    assert.equal(bibliographyFormatOf('works.json', '[{"id": "a", "type": "book"}]'), 'csl-json');
    assert.equal(bibliographyFormatOf('tasks.json', '[{"id": "a", "type": "shell"}]'), null);
    assert.equal(bibliographyFormatOf('works.yml', 'references:\n- id: a\n  type: book\n'), 'csl-yaml');
    assert.equal(bibliographyFormatOf('glossary.yaml', 'concepts:\n  - id: a\n    labels: b\n'), null);
    assert.equal(bibliographyFormatOf('works.xml', '<xml><records><record>'), 'endnote-xml');
    assert.equal(bibliographyFormatOf('page.xml', '<page/>'), null);
  });

  it('is not asked of files that cannot be one', () => {
    assert.ok(mayBeBibliography('works.json'));
    assert.ok(!mayBeBibliography('works.txt'));
  });
});
