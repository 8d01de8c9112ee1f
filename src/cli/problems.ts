import type { Problem } from '../core/document/problem.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import { placeIn } from './places.ts';

/** `path:line:column: message`, as compilers print it and editors follow it; lines and columns count from one. */
export function problemLine(problem: Problem, path: string, text: string | undefined): string {
  const place = problem.span && text !== undefined ? placeIn(new LineIndex(text), path, problem.span.start) : path;
  return `${place}: ${problem.message}`;
}
