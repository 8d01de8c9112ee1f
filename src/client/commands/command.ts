import type { ExtensionContext } from 'vscode';
import type { CitationsModel } from '../citationsModel.ts';
import type { CandidatesModel } from '../candidatesModel.ts';
import type { CorpusModel } from '../corpusModel.ts';
import type { Dismissals } from '../dismissals.ts';
import type { Searches } from '../searches.ts';
import type { Server } from '../server.ts';
import type { Concordances } from '../views/concordance/concordance.ts';
import type { TermModel } from '../termModel.ts';
import type { Starters } from '../starters.ts';
import type { Pages } from '../views/pages.ts';
import type { PdfView } from '../views/pdf/pdfView.ts';
import type { TermsView } from '../views/terms.ts';
import type { ResultsView } from '../views/results.ts';
import type { Search } from '../views/search.ts';

/** What commands work with. */
export interface Services {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly corpus: CorpusModel;
  readonly citations: CitationsModel;
  readonly candidates: CandidatesModel;
  readonly dismissals: Dismissals;
  readonly starters: Starters;
  readonly pages: Pages;
  readonly termModel: TermModel;
  readonly concordances: Concordances;
  readonly terms: TermsView;
  readonly pdf: PdfView;
  readonly search: Search;
  readonly results: ResultsView;
  readonly searches: Searches;
}

/** A command: its id as the manifest has it, and what it does. Arguments come from anywhere and are not trusted. */
export interface Command {
  readonly id: string;
  run(services: Services, ...args: readonly unknown[]): unknown;
}
