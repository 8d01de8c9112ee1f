import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands/index.ts';
import { CitationsModel } from './citationsModel.ts';
import { CandidatesModel } from './candidatesModel.ts';
import { CorpusModel } from './corpusModel.ts';
import { Dismissals } from './dismissals.ts';
import { Searches } from './searches.ts';
import { Server } from './server.ts';
import type { Host } from './server.ts';
import { Starters, startersFolder } from './starters.ts';
import { startWhenNeeded } from './startWhenNeeded.ts';
import { Texts } from './texts.ts';
import { TermModel } from './termModel.ts';
import { Pages } from './views/pages.ts';
import { registerCitationsView } from './views/citations.ts';
import { registerCandidatesView } from './views/candidates.ts';
import { registerCorpusView } from './views/corpus.ts';
import { Concordances } from './views/concordance/concordance.ts';
import { registerEmphasis } from './views/emphasis.ts';
import { PdfView } from './views/pdf/pdfView.ts';
import { ResultsView } from './views/results.ts';
import { Search } from './views/search.ts';
import { registerStatusItem } from './views/status.ts';
import { TermsView } from './views/terms.ts';

/**
 * Registers all that Glossator adds to the editor, and does nothing else: the server starts when a document, a view or a
 * command first needs it.
 */
export function register(context: ExtensionContext, host: Host): void {
  const dismissals = new Dismissals(context.workspaceState);
  const folder = startersFolder(context.extensionUri);
  const server = new Server(host, folder, context.storageUri, () => dismissals.keys);
  const starters = new Starters(server, context.workspaceState, folder);
  const candidates = new CandidatesModel(server, dismissals);
  const corpus = new CorpusModel(server);
  const citations = new CitationsModel(server);
  const pages = new Pages();
  const termModel = new TermModel(server);
  const concordances = new Concordances(context, server);
  const terms = new TermsView(context, server, termModel);
  const pdf = new PdfView(context);
  const results = new ResultsView(server);
  const searches = new Searches(context.workspaceState);
  const search = new Search(server, searches, results);
  context.subscriptions.push(
    server,
    new Texts(server),
    corpus,
    citations,
    dismissals,
    starters,
    candidates,
    pages,
    termModel,
    concordances,
    terms,
    pdf,
    results,
    search,
    registerCorpusView(server, corpus),
    registerCitationsView(citations),
    registerCandidatesView(candidates),
    registerStatusItem(server),
    registerEmphasis(server),
    ...registerCommands({
      context,
      server,
      corpus,
      candidates,
      citations,
      dismissals,
      starters,
      pages,
      concordances,
      termModel,
      terms,
      pdf,
      search,
      results,
      searches,
    }),
    startWhenNeeded(server),
  );
}
