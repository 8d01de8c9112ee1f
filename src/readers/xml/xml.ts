import { SaxesParser } from 'saxes';
import type { Budget } from '../refusal.ts';

/** The attributes of an element, by their names with their prefixes. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of XML as it is read. */
export interface XmlHandler {
  /** Whether an element is passed over, with all that stands in it. */
  passes?(name: string): boolean;
  /** An element that was passed over has ended; `content` is the XML that stands in it. */
  passed?(name: string, attributes: Attributes, content: string): void;
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
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
  /** The element that is being passed over: how deep it stands, and where its content begins, in UTF-16 units of the source. */
  let passing: { depth: number; attributes: Attributes; start: number } | null = null;
  const nameOf = (name: string): string => (renamed.size === 0 ? name : canonical(name, renamed));
  parser.on('error', () => (sound = false));
  parser.on('opentag', ({ name, attributes: given }) => {
    const attributes = given as Attributes;
    budget.tick();
    budget.depth(++depth);
    notePrefixes(attributes, prefixes, renamed);
    if (passing) return;
    const own = nameOf(name);
    const known = renamed.size === 0 ? attributes : renamedKeys(attributes, renamed);
    if (handler.passes?.(own)) passing = { depth, attributes: known, start: parser.position };
    else handler.open(own, known);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const closing = depth--;
    if (!passing) {
      handler.close(nameOf(name));
      return;
    }
    const { depth: outermost, attributes, start } = passing;
    if (closing !== outermost) return;
    passing = null;
    const end = isSelfClosing ? parser.position : source.lastIndexOf('</', parser.position - 1);
    handler.passed?.(nameOf(name), attributes, source.slice(start, end));
  });
  if (handler.text) {
    const tell = (text: string): void => {
      if (!passing) handler.text!(text);
    };
    parser.on('text', tell);
    parser.on('cdata', tell);
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
