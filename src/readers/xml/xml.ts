import { SaxesParser } from 'saxes';
import type { Budget } from '../refusal.ts';

/** The attributes of an element, by their names with their prefixes. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of XML as it is read. Offsets are UTF-16 units of the source. */
export interface XmlHandler {
  /** An element begins; its content begins at `at`. */
  open(name: string, attributes: Attributes, at: number): void;
  /** An element ends; its content ended at `at`. */
  close(name: string, at: number): void;
  text?(text: string): void;
}

/** Usual prefixes of the namespaces that we read; a file may call them otherwise. */
export type Prefixes = Readonly<Record<string, string>>;

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML from beginning to end, or a part of it that has several roots. No entity but the five of XML itself stands for
 * anything, and no file is asked for. Returns whether the source was well-formed; what is not is read as far as it can be.
 */
export function readXml(source: string, prefixes: Prefixes, budget: Budget, handler: XmlHandler): boolean {
  const parser = new SaxesParser({ fragment: !/^\s*<\?xml\s/u.test(source.slice(0, 100)), position: false });
  parser.ENTITIES = Object.assign(Object.create(null) as Record<string, string>, entities);
  const renamed = new Map<string, string>();
  let depth = 0;
  let sound = true;
  const nameOf = (name: string): string => (renamed.size === 0 ? name : canonical(name, renamed));
  parser.on('error', () => (sound = false));
  parser.on('opentag', ({ name, attributes: given }) => {
    const attributes = given as Attributes;
    budget.tick();
    budget.depth(++depth);
    notePrefixes(attributes, prefixes, renamed);
    handler.open(nameOf(name), renamed.size === 0 ? attributes : renamedKeys(attributes, renamed), parser.position);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    depth--;
    handler.close(nameOf(name), isSelfClosing ? parser.position : source.lastIndexOf('</', parser.position - 1));
  });
  if (handler.text) {
    parser.on('text', (text) => handler.text!(text));
    parser.on('cdata', (text) => handler.text!(text));
  }
  parser.write(source).close();
  return sound;
}

/** Notes what prefixes an element gives to known namespaces, where they are not the usual ones. */
function notePrefixes(attributes: Attributes, prefixes: Prefixes, renamed: Map<string, string>): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const usual = prefixes[attributes[name]!];
    const given = name.slice('xmlns:'.length);
    if (usual !== undefined && usual !== given) renamed.set(given, usual);
  }
}

function canonical(name: string, renamed: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
  if (prefix === undefined) return name;
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

const renamedKeys = (attributes: Attributes, renamed: ReadonlyMap<string, string>): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? canonical(name, renamed) : name, value]),
  );
