import type { Connection } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities.ts';
import { canonicalUri } from './uris.ts';

/** The files of a corpus, by the narrowest patterns: a watcher of everything costs dear in large folders. */
const patterns = [
  '**/*.{txt,text,tex,ltx,md,markdown,mdown,mkd,qmd,rmd}',
  '**/*.{bib,bibtex,biblatex,ris,enw,nbib,json,xml,yaml,yml}',
  '**/*.{ttl,jsonld,tbx}',
  '**/*.{pdf,docx,html,htm,xhtml,epub,odt}',
  '**/{glossary,*.glossary}.csv',
];

/** Files change in swarms, as when a branch is switched: they are gathered for this long, in milliseconds. */
const gathering = 200;

/** Calls `changed` with the files that changed outside the editor. */
export function watchFiles(
  connection: Connection,
  abilities: ClientAbilities,
  log: (message: string) => void,
  changed: (uris: readonly string[]) => void,
): void {
  const gathered = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) gathered.add(canonicalUri(uri));
    timer ??= setTimeout(() => {
      timer = undefined;
      changed([...gathered]);
      gathered.clear();
    }, gathering);
  });
  if (!abilities.watchesFiles) return;
  connection.client
    .register(DidChangeWatchedFilesNotification.type, {
      watchers: patterns.map((globPattern) => ({ globPattern })),
    })
    .catch((error: unknown) => log(`Watching files failed: ${String(error)}`));
}
