import type { Archive } from '../archive/archive.ts';
import { decodeMarkup } from '../html/charset.ts';
import { Refusal, type Budget } from '../refusal.ts';
import { readXml, type Attributes, type Prefixes } from '../xml/xml.ts';

/** The namespaces of a Word file (ECMA-376, as Office writes it and as its strict form names them) and their usual prefixes. */
export const prefixes: Prefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

/** A part of the file that another refers to. */
export interface Relation {
  readonly type: string;
  /** A path in the archive, or an address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word file that hold text, or what one needs to read it. */
export interface Parts {
  readonly document: string;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly settings: string | null;
  readonly core: string | null;
  readonly app: string | null;
}

/** Unpacks the parts of a Word file. */
export async function partsOf(archive: Archive, budget: Budget): Promise<Parts> {
  const read = async (name: string | undefined): Promise<string | null> => {
    const bytes = name === undefined ? null : await archive.read(name);
    return bytes && decodeMarkup(bytes);
  };
  const relationsOf = async (part: string): Promise<Map<string, Relation>> => {
    const slash = part.lastIndexOf('/') + 1;
    const source = await read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return source ? relationsIn(source, part.slice(0, slash), budget) : new Map();
  };
  const ofType = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
    [...relations.values()].find((one) => !one.external && one.type.endsWith(`/${type}`))?.target;
  const roots = await relationsOf('');
  const name = ofType(roots, 'officeDocument') ?? 'word/document.xml';
  const document = await read(name);
  if (document === null) throw new Refusal('file-format', 'The file was not read: it is no Word document.');
  const relations = await relationsOf(name);
  return {
    document,
    relations,
    styles: await read(ofType(relations, 'styles')),
    numbering: await read(ofType(relations, 'numbering')),
    footnotes: await read(ofType(relations, 'footnotes')),
    endnotes: await read(ofType(relations, 'endnotes')),
    settings: await read(ofType(relations, 'settings')),
    core: await read(ofType(roots, 'core-properties')),
    app: await read(ofType(roots, 'extended-properties')),
  };
}

function relationsIn(source: string, folder: string, budget: Budget): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  readXml(source, prefixes, budget, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const external = mode === 'External';
      relations.set(id, { type, external, target: external ? target : partName(folder, target) });
    },
    close: () => undefined,
  });
  return relations;
}

/** The name of a part as another names it. */
function partName(folder: string, target: string): string {
  const names = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** Whether a property that is on or off is on: it is where it only stands there. */
export const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off|none)$/u.test(attributes['w:val'] ?? '1');

/** A whole number in an attribute; `undefined` where there is none. */
export function numberIn(attributes: Attributes, name: string): number | undefined {
  const value = Number.parseInt(attributes[name] ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}
