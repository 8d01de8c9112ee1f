import { starterNames, starterUri } from './starters.ts';

/**
 * The addresses of the glossaries that the setting `glossator.glossaries` names: addresses as they are, absolute paths of
 * this machine, and paths from the first folder. Dots in a path are resolved. `starter:NAME` is one that ships with us, in
 * the folder `starters`.
 */
export function sharedGlossaryUris(paths: readonly string[], folders: readonly string[], starters?: string): string[] {
  return paths.flatMap((written) => {
    const path = written.trim();
    const starter = /^starter:(.*)$/s.exec(path)?.[1];
    if (starter !== undefined)
      return starters !== undefined && starterNames.includes(starter) ? [starterUri(starters, starter)] : [];
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) return [path];
    if (/^[a-z]:[\\/]/i.test(path)) return [`file:///${encoded(path.replaceAll('\\', '/'))}`];
    if (path.startsWith('/')) return [`file://${encoded(path)}`];
    const [folder] = folders;
    return path === '' || folder === undefined ? [] : [joined(folder, encoded(path))];
  });
}

const encoded = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/');

function joined(folder: string, path: string): string {
  const [, root, start] = /^([a-z][a-z\d+.-]*:\/\/[^/]*)(.*)$/is.exec(folder) ?? ['', '', folder];
  const parts = start!.split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${root}/${parts.join('/')}`;
}
