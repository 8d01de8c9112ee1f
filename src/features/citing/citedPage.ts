import type { CslItem } from '../../core/bibliography/csl.ts';
import type { Document } from '../../core/document/document.ts';
import { pageAt } from '../../core/evidence/pageNumbers.ts';
import { pagesOfSource } from '../../core/evidence/places.ts';

/**
 * The page of a work that an offset of its document stands on, as one cites it, '' where none shows: printed, or left by
 * the pages around it, or counted from the first page that the work's reference gives. So it leads back to the same page.
 */
export const citedPage = (document: Document, csl: CslItem, offset: number): string =>
  pageAt(document.pages, pagesOfSource(document, csl).labels, offset)?.label ?? '';
