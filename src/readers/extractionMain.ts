import { extractorsWith } from './extractors.ts';
import { serveTasks, type WorkerPort } from './serveTasks.ts';

/** What of Node's worker threads is used here. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', heard: (message: never) => void): void;
}

interface World {
  readonly process?: {
    on(event: 'unhandledRejection', heard: () => void): void;
    getBuiltinModule?(name: 'node:worker_threads'): { readonly parentPort: ParentPort | null } | undefined;
  };
}

// The program of the worker in which files are read that are no text: one for threads of Node and for browsers alike.
const { process } = globalThis as World;
const parent = process?.getBuiltinModule?.('node:worker_threads')?.parentPort;

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const port: WorkerPort = parent
  ? { post: (message) => parent.postMessage(message), listen: (heard) => parent.on('message', heard) }
  : {
      post: (message) => scope.postMessage(message),
      listen: (heard) => scope.addEventListener('message', ({ data }) => heard(data as never)),
    };

// A library that leaves a promise to itself, as pdf.js does with some damaged files, need not cost the thread.
if (parent) process?.on('unhandledRejection', () => {});

serveTasks(port, extractorsWith);
