import type { CslItem } from '../../core/bibliography/csl.ts';
import type { ReferenceStyle } from '../../core/bibliography/format/style.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { citedAs } from '../citing/citedAs.ts';
import { citedPage } from '../citing/citedPage.ts';
import { insertCitation } from '../citing/insertCitation.ts';
import { wordsOf } from '../citing/quotation.ts';
import { referenceText } from '../completion/completion.ts';
import { titleOf } from '../location.ts';
import { plain, within } from '../markdown.ts';
import { passageOf, placeOfMatch, type FoundPlace } from './matchedPart.ts';

/** Results in one document, in the order in which they are to be listed. */
export interface DocumentResults {
  readonly document: Document;
  /** The file as a person would name it. */
  readonly path: string;
  readonly found: readonly FoundPlace[];
}

/**
 * Results as a page of Markdown, in which nothing of a document is markup: each passage as it is read, with its heading, its
 * page, and a citation that can be copied into a draft.
 */
export function resultsDocument(
  corpus: Corpus,
  title: string,
  results: readonly DocumentResults[],
  style: ReferenceStyle,
): string {
  // A draft that cites nothing yet cites by key, or else by author and year.
  const draft = parseDocument({ uri: results[0]?.document.uri ?? '', text: '', format: 'markdown' });
  const sections = results.map(({ document, path, found }) => {
    const known = citedAs(corpus, draft, document);
    const csl: CslItem = known?.work.candidate.csl ?? { type: 'document' };
    // A title alone stands above already.
    const cited = known && (known.described || csl.author || csl.issued) ? known : null;
    const reference = cited ? withAddress(plain(referenceText(cited.work.candidate, style, document.language))) : '';
    const quotations = found.flatMap((one) => {
      const passage = passageOf(document, one.start);
      if (!passage) return [];
      const page = citedPage(document, csl, placeOfMatch(document, one));
      const where = [passage.heading, page === '' ? '' : `p. ${page}`].map(within).filter(Boolean).join(', ');
      const citation = cited ? insertCitation(corpus, draft, cited.work, [{ start: 0, end: 0 }], page)[0]!.text : '';
      const below = [where, citation].filter(Boolean).join(' ');
      return [`> ${plain(wordsOf(document, passage.reading))}${below === '' ? '' : `\n>\n> — ${below}`}`];
    });
    return [`## ${plain(titleOf(document))}`, ...[reference, plain(path)].filter(Boolean), ...quotations].join('\n\n');
  });
  return `${[`# ${plain(title)}`, ...sections].join('\n\n')}\n`;
}

/** The web address in a reference, as it is written: one may want to follow it. */
const withAddress = (markdown: string): string => markdown.replace(/(https?)\\:\\\/\\\/(?=[\w.-]{1,100}\/)/gu, '$1://');
