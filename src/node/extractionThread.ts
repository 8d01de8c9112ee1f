import { parentPort } from 'node:worker_threads';
import { answerTask, type ExtractionTask } from '../readers/extractionTask.ts';
import { extractors } from '../readers/extractors.ts';

// The thread in which files are read that are no text: see threadExtractor.ts.
parentPort!.on('message', (task: ExtractionTask) => {
  void answerTask(extractors, task).then((answer) => parentPort!.postMessage(answer));
});
