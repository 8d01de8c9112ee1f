import type { Citation, CitationItem, ResolvedCitation } from '../core/citation/citation.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document, Section } from '../core/document/document.ts';
import type { Reference } from '../core/bibliography/reference.ts';
import type { Span } from '../core/text/span.ts';
import { citationsOf } from '../core/citation/citations.ts';
import { referencesOf } from '../core/bibliography/references.ts';
import { sourcePlaceOf } from '../core/corpus/evidence.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';

/** Everything that a document cites, as `cite --format json` writes it. Offsets are UTF-16 units of the source. */
export interface CiteRecord {
  readonly path: string;
  readonly title: string | null;
  readonly sections: readonly (Span & Pick<Section, 'level' | 'text'>)[];
  readonly citations: readonly CitationRecord[];
  readonly references: readonly ReferenceRecord[];
}

export interface CitationRecord extends Span, Pick<Citation, 'text' | 'style'> {
  readonly items: readonly CitationItem[];
  readonly targets: readonly (Span & { readonly path: string; readonly label: string })[];
  /** The passage of the corpus that the claim rests on. */
  readonly source?: Span & { readonly path: string };
  readonly why: readonly string[];
  readonly problem?: string;
}

export type ReferenceRecord = Omit<Reference, 'text'>;

/** Reads what `document`, one of the corpus, cites. `pathOf` names files. */
export function citeRecord(corpus: Corpus, document: Document, pathOf: (uri: string) => string): CiteRecord {
  return {
    path: pathOf(document.uri),
    title: document.metadata.title ?? null,
    sections: document.outline.map(({ level, text, start, end }) => ({ level, text, start, end })),
    citations: citationsOf(document).map((citation) => {
      const resolution = resolveCitation(corpus, document, citation);
      return citationRecord(resolution, sourcePlaceOf(corpus, document, resolution), pathOf);
    }),
    references: referencesOf(document).map(referenceRecord),
  };
}

function citationRecord(
  resolved: ResolvedCitation,
  source: ReturnType<typeof sourcePlaceOf>,
  pathOf: (uri: string) => string,
): CitationRecord {
  const { start, end, text, style, items } = resolved.citation;
  return {
    start,
    end,
    text,
    style,
    items,
    targets: resolved.targets.map((target) => ({
      path: pathOf(target.uri),
      start: target.start,
      end: target.end,
      label: target.label,
    })),
    ...(source ? { source: { path: pathOf(source.uri), start: source.start, end: source.end } } : {}),
    why: [...resolved.why, ...(source?.why ?? [])],
    ...(resolved.problem === undefined ? {} : { problem: resolved.problem }),
  };
}

function referenceRecord({ start, end, segments, label, kind, csl }: Reference): ReferenceRecord {
  return { start, end, ...(segments ? { segments } : {}), ...(label === undefined ? {} : { label }), kind, csl };
}
