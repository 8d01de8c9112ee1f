import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionsOf } from '../../../../src/core/glossary/definitions/definitions.ts';
import { documentOf } from '../../../support/documents.ts';
import { marked, slices } from '../../../support/marks.ts';

interface Sentence {
  readonly language: string;
  readonly source: string;
  readonly isTrap: boolean;
}

function sentencesOf(name: string): Sentence[] {
  const lines = readFileSync(join(import.meta.dirname, 'sentences', name), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, language, trap, source] = /^(\S\S) (- )?(.+)$/.exec(line)!;
      return { language: language!, source: source!.replaceAll('⏎', '\n'), isTrap: trap !== undefined };
    });
}

/** How many terms are found, how many are not, and what is found that is none. */
function measured(sentences: readonly Sentence[]) {
  const wrong: string[] = [];
  let found = 0;
  let missed = 0;
  let extra = 0;
  for (const { source } of sentences) {
    const { text, spans } = marked(source);
    const key = ({ start, end }: { start: number; end: number }) => `${start}–${end}`;
    const got = definitionsOf(documentOf(text, 'memory:/document.md', 'markdown')).map((d) => d.termSpan);
    const wanted = new Set(spans.map(key));
    const hits = got.filter((span) => wanted.has(key(span))).length;
    found += hits;
    missed += wanted.size - hits;
    extra += got.length - hits;
    if (hits < wanted.size || hits < got.length) wrong.push(`${source} → ${slices(text, got).join(' | ')}`);
  }
  const precision = found / (found + extra);
  const recall = found / (found + missed);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), wrong };
}

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

describe('definitions among sentences that look like them', () => {
  for (const [name, least] of [
    ['inView.txt', 120],
    ['heldOut.txt', 60],
  ] as const) {
    const sentences = sentencesOf(name);
    const all = measured(sentences);

    it(`${name}: precision ${percent(all.precision)}, recall ${percent(all.recall)} on ${sentences.length} sentences`, () => {
      assert.ok(sentences.length >= least);
      assert.ok(all.f1 >= 0.95, all.wrong.join('\n'));
    });

    it(`${name}: half of them are traps`, () => {
      const traps = sentences.filter(({ isTrap }) => isTrap).length;
      assert.ok(Math.abs(traps / sentences.length - 0.5) < 0.06, `${traps} of ${sentences.length}`);
    });

    for (const language of ['en', 'de', 'ru', 'zh', 'fr', 'es']) {
      const { precision, recall, wrong } = measured(sentences.filter((s) => s.language === language));
      it(`${name}, ${language}: precision ${percent(precision)}, recall ${percent(recall)}`, () => {
        assert.ok(precision >= 0.85 && recall >= 0.85, wrong.join('\n'));
      });
    }
  }
});
