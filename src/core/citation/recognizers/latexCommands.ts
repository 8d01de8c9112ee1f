/** How a citing command cites. */
export interface CitingCommand {
  /** The mode of its first work; the others of a command in the sentence are read as pandoc does, in brackets. */
  readonly mode?: 'author-in-text' | 'suppress-author';
  /** biblatex's commands that take several groups of arguments, `\cites(pre)(post)[12]{a}[3]{b}`. */
  readonly many: boolean;
  /** biblatex's commands whose first argument is a volume, `\volcite[see]{2}[25]{a}`. */
  readonly volume?: boolean;
}

const inBrackets =
  'cite citep citealp citeal citenum citen onlinecite shortcite fullcite footfullcite autocite parencite footcite footcitetext smartcite supercite citetitle citeurl citedate nocite notecite pnotecite fnotecite citeonline citetalias citepalias citefield citename citelist citeNP citealpNP shortciteNP fullciteNP citeaffixed';
const inText =
  'citet citealt citeauthor textcite citeasnoun citefullauthor posscite citeposs possessivecite citeA citeN shortciteA shortciteN fullciteA citeauthorNP citeauthorA';
const withoutAuthor = 'citeyear citeyearpar citeyearNP';
const volumes = 'volcite pvolcite fvolcite ftvolcite svolcite avolcite';
/** With a star, biblatex's commands leave the author out; natbib's name all authors. */
const starLeavesOut = new Set(['cite', 'autocite', 'parencite']);
const many = 'cites autocites parencites footcites footcitetexts smartcites supercites fullcites footfullcites';

const commands = new Map<string, CitingCommand>();
for (const name of inBrackets.split(' ')) commands.set(name, { many: false });
for (const name of inText.split(' ')) commands.set(name, { mode: 'author-in-text', many: false });
for (const name of withoutAuthor.split(' ')) commands.set(name, { mode: 'suppress-author', many: false });
for (const name of many.split(' ')) commands.set(name, { many: true });
for (const name of volumes.split(' ')) commands.set(name, { many: false, volume: true });
commands.set('tvolcite', { mode: 'author-in-text', many: false, volume: true });
commands.set('textcites', { mode: 'author-in-text', many: true });

/** What the commands of natbib, biblatex and apacite do, by their names; sentence-case names too. `undefined` for any other command. */
export function citingCommand(name: string, starred: boolean): CitingCommand | undefined {
  const plain = name[0]!.toLowerCase() + name.slice(1);
  const found = commands.get(plain);
  return found && starred && starLeavesOut.has(plain) ? { ...found, mode: 'suppress-author' } : found;
}
