import assert from 'node:assert/strict';
import { parseGlossary } from '../../../src/core/glossary/yaml.ts';
import { renameLabel } from '../../../src/core/glossary/yamlRename.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

/** `source` with a label of its first concept renamed; `null` where it cannot be. */
function renamed(source: string, text: string, name: string, language = 'en'): string | null {
  const [concept] = parseGlossary('', source).value.concepts;
  const label = concept!.labels.find((one) => one.text === text && one.language === language)!;
  const edit = renameLabel(source, concept!.span, label, name);
  return edit && applyEdits(source, [edit]);
}

describe('renaming a label in YAML', () => {
  it('changes it alone, wherever and however it is written', () => {
    const forms: [string, string][] = [
      ['concepts:\n  - labels: { en: [moot, folk moot] } # kept\n', 'concepts:\n  - labels: { en: [moot, town meeting] } # kept\n'], // prettier-ignore
      ['concepts:\n  - labels:\n      en:\n        - moot\n        - "folk moot"\n', 'concepts:\n  - labels:\n      en:\n        - moot\n        - town meeting\n'], // prettier-ignore
      ['concepts:\n  - labels:\n      en: { preferred: moot, deprecated: folk moot }\n', 'concepts:\n  - labels:\n      en: { preferred: moot, deprecated: town meeting }\n'], // prettier-ignore
      ['concepts:\n  - labels: { en: [moot, { text: folk moot, exact: true }] }\n', 'concepts:\n  - labels: { en: [moot, { text: town meeting, exact: true }] }\n'], // prettier-ignore
    ];
    for (const [before, after] of forms) assert.equal(renamed(before, 'folk moot', 'town meeting'), after);
  });

  it('tells languages apart that share it', () => {
    const source = 'concepts:\n  - labels: { de: Moot, en: Moot }\n';
    assert.equal(renamed(source, 'Moot', 'Ting', 'en'), 'concepts:\n  - labels: { de: Moot, en: Ting }\n');
  });

  it('quotes what needs it', () => {
    const source = 'concepts:\n  - labels: { en: [moot, folk moot] }\n';
    const after = renamed(source, 'folk moot', 'moot: the great, [old] one')!;
    assert.ok(parseGlossary('', after).value.concepts[0]!.labels.some(({ text }) => text === 'moot: the great, [old] one')); // prettier-ignore
  });

  it('leaves a block of text alone', () => {
    assert.equal(renamed('concepts:\n  - labels:\n      en: |\n        moot\n', 'moot', 'ting'), null);
  });
});
