import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { CslItem } from '../../../src/core/bibliography/csl.ts';
import { parseReference } from '../../../src/core/bibliography/parseReference.ts';

const GOLD = new URL('../../../../shared/gold/references.json', import.meta.url);
const FIELDS = [
  'title',
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'DOI',
  'URL',
] as const;

const flat = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const valuesOf = (csl: CslItem): Map<string, string> =>
  new Map(
    [
      ...FIELDS.map((field): [string, string] => [field, flat(csl[field])]),
      [
        'author',
        (csl.author ?? [])
          .map((name) => flat(`${name.family ?? ''}${name.given ?? ''}${name.literal ?? ''}`))
          .join('|'),
      ] as const,
      ['issued', String(csl.issued?.['date-parts'][0]?.[0] ?? '')] as const,
    ].filter(([, value]) => value !== ''),
  );

describe('parseReference, on the entries that were checked by hand', () => {
  it('has a field F1 of 0.97 or more (skipped where ../shared/gold is not there)', function () {
    if (!existsSync(GOLD)) return this.skip();
    const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as {
      kind: string;
      text?: string;
      surface: string;
      csl: CslItem;
    }[];
    let right = 0;
    let all = 0;
    for (const { text, surface, csl } of gold.filter(({ kind }) => kind !== 'self-citation')) {
      const wanted = valuesOf(csl);
      const got = valuesOf(parseReference(text ?? surface));
      all += wanted.size + got.size;
      for (const [field, value] of wanted) if (got.get(field) === value) right++;
    }
    assert.ok((2 * right) / all >= 0.97, `F1 ${((2 * right) / all).toFixed(3)}`);
    return undefined;
  });
});
