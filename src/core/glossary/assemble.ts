import type { Concept } from './concept.ts';
import { FreeIds } from './conceptId.ts';
import { type ConceptDraft, type Mention, type RelationKind, relationKinds } from './draft.ts';
import { nearest } from './nearest.ts';
import { type GlossaryReport, shortened } from './report.ts';

/** For so many unknown ids the likely one is looked for: in a glossary of thousands each costs milliseconds. */
const suggested = 20;

const inverse: Readonly<Record<RelationKind, RelationKind>> = {
  broader: 'narrower',
  narrower: 'broader',
  related: 'related',
};

/**
 * The concepts of a glossary from what its entries say. One whose id is taken is left out; ids that we make give way to
 * those that are written. A relation counts in both directions, whichever entry states it; one to a concept that is not
 * there is reported.
 */
export function assembled(drafts: readonly ConceptDraft[], report: GlossaryReport): Concept[] {
  const named = withIds(drafts, report);
  const relations = relationsOf(named, report);
  return named.map(({ id, draft: { labels, definitions, notes, category, span } }) => {
    const sets = relations.get(id);
    const related = (kind: RelationKind) => (sets?.[kind].size ? { [kind]: [...sets[kind]] } : {});
    return {
      id,
      labels,
      definitions,
      ...(category && { category }),
      ...(notes.length > 0 && { notes }),
      ...related('broader'),
      ...related('narrower'),
      ...related('related'),
      span,
    };
  });
}

interface Named {
  readonly id: string;
  readonly draft: ConceptDraft;
}

function withIds(drafts: readonly ConceptDraft[], report: GlossaryReport): Named[] {
  const written = new Set<string>();
  const kept = drafts.filter(({ id, idSpan }) => {
    if (id === undefined) return true;
    const free = !written.has(id);
    if (free) written.add(id);
    else
      report.add(
        'duplicate-id',
        `Another concept has the id "${shortened(id)}" already: give this one its own.`,
        idSpan,
      );
    return free;
  });
  const ids = new FreeIds(written);
  return kept.map((draft) => ({ id: draft.id ?? ids.idFor(draft.labels[0]!.text), draft }));
}

type Relations = Record<RelationKind, Set<string>>;

function relationsOf(concepts: readonly Named[], report: GlossaryReport): ReadonlyMap<string, Relations> {
  const known = new Set(concepts.map(({ id }) => id));
  const all = new Map<string, Relations>();
  const of = (id: string): Relations => {
    const sets = all.get(id) ?? { broader: new Set(), narrower: new Set(), related: new Set() };
    all.set(id, sets);
    return sets;
  };
  let unknown = 0;
  for (const { id, draft } of concepts) {
    for (const kind of relationKinds) {
      for (const mention of draft.relations[kind]) {
        if (mention.id === id) report.warn('relation', `A concept cannot be ${kind} to itself.`, mention.span);
        else if (!known.has(mention.id)) unknownId(mention, known, unknown++ < suggested, report);
        else {
          of(id)[kind].add(mention.id);
          of(mention.id)[inverse[kind]].add(id);
        }
      }
    }
  }
  return all;
}

function unknownId({ id, span }: Mention, known: ReadonlySet<string>, suggest: boolean, report: GlossaryReport): void {
  const meant = suggest ? nearest(id, [...known]) : undefined;
  const hint = meant === undefined ? 'expected the id of another entry of this file.' : `did you mean "${meant}"?`;
  report.warn('unknown-id', `No concept here has the id "${shortened(id)}": ${hint}`, span);
}
