/** Reads the files that it is sent, one after the other, and answers with the code of the problem, or the length of the text. */
import { parentPort } from 'node:worker_threads';
import { extractMade } from '../../support/pdfFiles.ts';

parentPort!.on('message', (bytes: Uint8Array) => {
  void extractMade(bytes).then(({ value, problems }) =>
    parentPort!.postMessage(value ? value.text.length : problems[0]!.code),
  );
});
