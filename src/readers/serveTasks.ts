import {
  answerTask,
  type CMapGiven,
  type CMapWanted,
  type ExtractionAnswer,
  type ExtractionTask,
  type Extractors,
} from './extractionTask.ts';

/** How a worker hears from its owner and speaks to it. */
export interface WorkerPort {
  post(message: ExtractionAnswer | CMapWanted): void;
  listen(heard: (message: ExtractionTask | CMapGiven) => void): void;
}

/** The worker's part: does the tasks that it is given. `extractorsWith` is given how the tables of a PDF reader are had. */
export function serveTasks(
  port: WorkerPort,
  extractorsWith: (readCMap: (name: string) => Promise<Uint8Array>) => Extractors,
): void {
  const waiting = new Map<string, ((given: CMapGiven) => void)[]>();
  const readCMap = (name: string): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      const settle = ({ bytes }: CMapGiven): void =>
        bytes ? resolve(bytes) : reject(new Error(`There is no table ${name}.`));
      const others = waiting.get(name);
      if (others) return void others.push(settle);
      waiting.set(name, [settle]);
      port.post({ wanted: name });
    });
  const extractors = extractorsWith(readCMap);
  port.listen((message) => {
    if ('wanted' in message) {
      const settled = waiting.get(message.wanted) ?? [];
      waiting.delete(message.wanted);
      for (const settle of settled) settle(message);
    } else void answerTask(extractors, message).then((answer) => port.post(answer));
  });
}
