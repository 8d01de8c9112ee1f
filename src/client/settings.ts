import { ConfigurationTarget, workspace } from 'vscode';
import type { Settings } from '../protocol/settings.ts';

/** The settings of the client alone; the server has its own, see {@link serverSettings}. */
export const clientSettings = {
  hover: (): boolean => configuration().get('hover.enabled', true),
  terms: (): boolean => configuration().get('terms.enabled', true),
  searchLimit: (): number => within(1, 200, configuration().get('search.limit', 30)),
  searchPreview: (): boolean => configuration().get('search.preview', false),
  /** Whether a search finds concepts in their other wordings too. */
  searchWordings: (): boolean => configuration().get('search.wordings', true),
  /** In bytes. */
  maxFileSize: (): number => serverSettings().maxFileSize * 1_000_000,
};

/** Lets searches find concepts in their other wordings too, or not; where the setting has been set, else for the user. */
export async function setSearchWordings(wanted: boolean): Promise<void> {
  const set = configuration().inspect<boolean>('search.wordings');
  const here = set?.workspaceValue !== undefined ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration().update('search.wordings', wanted, here);
}

/** The settings that the server honours. */
export function serverSettings(): Settings {
  const settings = configuration();
  return copied({
    maxFileSize: within(1, 1024, settings.get('maxFileSize', 20)),
    extract: {
      formats: settings.get<string[]>('extract.formats', ['pdf', 'word', 'html', 'epub', 'odt']),
      maxPages: within(1, 100_000, settings.get('extract.maxPages', 5000)),
      maxSeconds: within(1, 3600, settings.get('extract.maxSeconds', 60)),
    },
    terms: {
      enabled: clientSettings.terms(),
      keywords: settings.get('terms.keywords', true),
      definitions: settings.get('terms.definitions', true),
      candidates: settings.get('terms.candidates', true),
      categories: settings.get('terms.categories', {}),
      languages: settings.get('terms.languages', []),
      firstOnly: settings.get('terms.firstOnly', 'off'),
      overviewRuler: settings.get('terms.overviewRuler', true),
    },
    search: { keepIndex: settings.get('search.keepIndex', true) },
    citations: { style: settings.get('citations.style', 'chicago-author-date') },
    diagnostics: settings.get('diagnostics', {}),
    glossaries: settings.get<string[]>('glossaries', []),
  });
}

/** The editor gives lists and tables as proxies, which cannot be sent to a server that runs in a worker. */
const copied = (settings: Settings): Settings => JSON.parse(JSON.stringify(settings)) as Settings;

const configuration = () => workspace.getConfiguration('glossator');

/** Settings are written by hand: what is no number in range is brought into it. */
const within = (least: number, most: number, value: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least;
