import { parentPort } from 'node:worker_threads';
import type { Extract } from '../../../src/readers/extraction.ts';
import { answerTask, type ExtractionTask } from '../../../src/readers/extractionTask.ts';

/** A reader that does what the file says: what no reader may do, but one with a fault would. */
const unruly: Extract = async (_, bytes) => {
  const text = new TextDecoder().decode(bytes);
  if (text.startsWith('hang')) for (;;);
  if (text.startsWith('wait')) await new Promise(() => undefined);
  if (text.startsWith('throw')) throw new Error('A fault in the reader.');
  if (text.startsWith('exit')) process.exit(3);
  if (text.startsWith('talk')) console.log('This must not reach our standard output.');
  if (text.startsWith('grow')) for (const all: string[][] = []; ;) all.push(Array.from({ length: 1e5 }, String));
  return { value: { text, format: 'plaintext', pages: [], metadata: { authors: [] } }, problems: [] };
};

const extractor = () => Promise.resolve(unruly);
const extractors = { pdf: extractor, word: extractor, html: extractor, epub: extractor, odt: extractor };

parentPort!.on('message', (task: ExtractionTask) => {
  void answerTask(extractors, task).then((answer) => parentPort!.postMessage(answer));
});
