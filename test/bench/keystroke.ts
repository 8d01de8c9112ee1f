import type { SemanticTokens } from 'vscode-languageserver-protocol';
import { TextBuffer } from '../../src/core/text/textBuffer.ts';
import { ServerProcess, TemporaryFolder } from '../server/support/serverProcess.ts';
import type { Bench } from './bench.ts';
import { generateGlossary, generateText } from './support/generate.ts';
import { Random } from './support/random.ts';
import type { Report } from './support/report.ts';

/** Bytes of UTF-8 that the open document has at least. */
const size = 5_000_000;
/** How many lines an editor shows, for which it asks for terms after each keystroke. */
const viewport = 43;
/** How many edits of a kind are timed. */
const edits = 40;
/** How often the writer pauses. */
const pauses = 4;
/** Milliseconds between two keystrokes of a fast writer. */
const typing = 40;
/** Milliseconds between two questions while the server works. */
const asking = 4;

/** An edit of a text: what stands in `[start, end)` gives way. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const paragraph = `${'Each office keeps a record of what it decided, and of who asked for it. '.repeat(12)}\n\n`;

/** What a writer does, given the text and where its paragraphs are. */
const kinds: readonly (readonly [name: string, edit: (text: TextBuffer, random: Random) => Edit])[] = [
  ['a letter at the start', () => inserted(0, 'a')],
  ['a letter at the end', (text) => inserted(text.length, 'a')],
  ['a letter in a paragraph', (text, random) => inserted(inside(text, random), 'a')],
  ['a line break in a paragraph', (text, random) => inserted(inside(text, random), '\n')],
  ['a paragraph pasted', (text, random) => inserted(after(text, '\n\n', inside(text, random)) + 2, paragraph)],
  ['a word deleted', (text, random) => ((at) => ({ start: at, end: at + 8, text: '' }))(inside(text, random))],
];

const inserted = (start: number, text: string): Edit => ({ start, end: start, text });
/** Always about the middle, where a writer stays for a while. */
const inside = (text: TextBuffer, random: Random): number =>
  after(text, ' ', (text.length >> 1) + random.whole(0, 2000));
/** Where a mark stands behind an offset; not far, in a text of words and paragraphs. */
const after = (text: TextBuffer, mark: string, from: number): number =>
  from + Math.max(0, text.slice(from, from + 10_000).indexOf(mark));

export const keystroke: Bench = {
  name: 'keystroke',
  question: `How long does an editor wait after an edit in a document of ${size / 1e6} MB, from a server in a process of its own?`,
  async run(report) {
    for (const format of ['plaintext', 'markdown'] as const) await write(format, report);
  },
};

async function write(format: 'plaintext' | 'markdown', report: Report): Promise<void> {
  const { yaml, wordings } = generateGlossary(5, 500);
  const generated = generateText({ seed: 5, length: size * 0.74, format, terms: wordings });
  const name = format === 'markdown' ? 'long.md' : 'long.txt';
  const folder = new TemporaryFolder({ 'glossary.yaml': yaml, [name]: generated });
  const uri = folder.uriOf(name);
  const server = new ServerProcess();
  const random = new Random(5);
  let version = 1;
  let text = TextBuffer.of(generated);

  /** Sends an edit and asks what an editor asks then: the terms in view and the card under the mouse. */
  const edit = async ({ start, end, text: written }: Edit): Promise<number> => {
    const range = { start: text.positionAt(start), end: text.positionAt(end) };
    text = text.edited(start, end, written);
    const sent = performance.now();
    void server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: written }],
    });
    await look(range.start.line);
    return performance.now() - sent;
  };
  const look = (line: number): Promise<unknown> => {
    const first = Math.max(0, Math.min(line - 20, text.lineCount - viewport));
    const range = { start: { line: first, character: 0 }, end: { line: first + viewport, character: 0 } };
    return Promise.all([
      server.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument: { uri }, range }),
      server.request('textDocument/hover', { textDocument: { uri }, position: { line, character: 4 } }),
    ]);
  };
  /** How long single questions wait until `done`, asked at short intervals. */
  const waits = async (done: Promise<unknown>): Promise<number[]> => {
    const times: number[] = [];
    let over = false;
    void done.then(() => (over = true));
    while (!over) {
      const asked = performance.now();
      await server.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
      times.push(performance.now() - asked);
      await pause(asking);
    }
    return times;
  };

  try {
    await server.initialize(folder.uri);
    await server.ready();
    await server.open(uri, generated, format);
    const symbols = () => server.request('textDocument/documentSymbol', { textDocument: { uri } });
    const problems = () => server.request('textDocument/diagnostic', { textDocument: { uri } });
    await symbols();
    await problems();
    await pause(2000);
    report.note(`${format}, ${(Buffer.byteLength(generated) / 1e6).toFixed(1)} MB, ${text.lineCount} lines`);
    for (const [kind, make] of kinds) {
      const times: number[] = [];
      for (let i = 0; i < edits; i++) {
        times.push(await edit(make(text, random)));
        await pause(typing);
      }
      report.latencies(kind, times);
    }
    // The writer pauses: the text is parsed anew and indexed.
    const resting: number[] = [];
    for (let i = 0; i < pauses; i++) {
      await edit(inserted(inside(text, random), 'a'));
      resting.push(...(await waits(pause(3000))));
    }
    report.latencies('questions while the writer pauses', resting);
    const asked = problems();
    const started = performance.now();
    report.latencies('questions while problems are looked for', await waits(asked));
    report.value('until problems were known', performance.now() - started, 'ms');
  } finally {
    await server.stop();
    folder.remove();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
