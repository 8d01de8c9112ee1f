import type { Glossary } from '../core/glossary/concept.ts';
import { LabelIndex } from '../core/glossary/labelIndex.ts';
import { entriesInPrecedence, inPrecedence } from '../core/glossary/precedence.ts';

/**
 * The labels of glossaries, ready to be found. Of several glossaries the nearer one counts, so that it depends on where a
 * document lies; documents for which they stand in the same order share the labels.
 */
export class GlossaryLabels {
  readonly #glossaries: readonly Glossary[];
  readonly #byOrder = new Map<string, LabelIndex>();

  constructor(glossaries: readonly Glossary[]) {
    this.#glossaries = glossaries;
  }

  for(documentUri: string): LabelIndex {
    const ordered = inPrecedence(this.#glossaries, documentUri);
    const order = ordered.map(({ uri }) => uri).join('\n');
    let labels = this.#byOrder.get(order);
    if (!labels) this.#byOrder.set(order, (labels = new LabelIndex(entriesInPrecedence(ordered))));
    return labels;
  }
}
