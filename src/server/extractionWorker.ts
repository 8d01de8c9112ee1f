import { answerTask, type ExtractionTask } from '../readers/extractionTask.ts';
import { extractors } from '../readers/extractors.ts';

// The worker in which files are read that are no text: see nestedWorker.ts.
const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.onmessage = ({ data }: MessageEvent<ExtractionTask>) => {
  void answerTask(extractors, data).then((answer) => scope.postMessage(answer));
};
