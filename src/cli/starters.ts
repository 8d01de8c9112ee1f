import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Misuse } from './command.ts';

const prefix = 'starter:';
const ending = '.glossary.yaml';

/** The path of a glossary as it was typed: `starter:NAME` stands for one that ships with us. Throws {@link Misuse}. */
export function glossaryPath(typed: string): string {
  if (!typed.startsWith(prefix)) return typed;
  const folder = startersFolder();
  const names = readdirSync(folder).filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length)); // prettier-ignore
  const name = typed.slice(prefix.length);
  if (!names.includes(name)) throw new Misuse(`there is no starter glossary '${name}'; there is ${names.join(', ')}.`);
  return join(folder, name + ending);
}

/** It stands above this file both in the sources and in the bundle. */
function startersFolder(): string {
  for (let above = import.meta.dirname; ; above = join(above, '..')) {
    const folder = join(above, 'media', 'glossaries');
    if (existsSync(folder)) return folder;
    if (above === join(above, '..')) throw new Error('The starter glossaries are missing from this installation.');
  }
}
