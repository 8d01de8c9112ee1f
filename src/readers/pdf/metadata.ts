import { authorsIn } from '../../core/document/authors.ts';
import type { Extraction } from '../extraction.ts';

/** What pdf.js gives of a file's information dictionary, and of its XMP. */
export interface RawMetadata {
  readonly info: object;
  readonly metadata: { get(name: string): unknown } | null;
}

const longest = 300;
/** Titles that programs write of their own accord: a file's name, what made it, a placeholder. */
const noTitle =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|(?:untitled|document|title|presentation|slide|print|ohne titel|без названия|无标题|未命名)\W*\d*|\S+\.\p{L}{2,5}\d?|[\d\W]*)$|\.(?:docx?|odt|tex|dvi|ps|indd|qxd|p65|pdf|html?|rtf|pptx?|pages|wpd)$/iu;
const doi = /\b10\.\d{4,9}\/[^\s"<>]{2,200}/u;

/**
 * What a PDF file says of the work in it. The day on which a file was made says nothing of the work's year, so that only
 * a date of publication counts.
 */
export function metadataOf({ info, metadata }: RawMetadata): Extraction['metadata'] {
  const entries = info as { readonly Title?: unknown; readonly Author?: unknown; readonly Subject?: unknown };
  const title = line(metadata?.get('dc:title')) ?? line(entries.Title);
  const year = /^(?:1[5-9]|20)\d\d(?!\d)/u.exec(
    line(metadata?.get('prism:publicationdate') ?? metadata?.get('prism:coverdate')) ?? '',
  );
  const named = [metadata?.get('prism:doi'), metadata?.get('dc:identifier'), entries.Subject];
  const found = named.map((one) => doi.exec(line(one) ?? '')?.[0].replace(/[.,;)\]]+$/u, '')).find(Boolean);
  return {
    authors: authorsIn(line(entries.Author) ?? ''),
    ...(title && !noTitle.test(title) ? { title } : {}),
    ...(year ? { year: Number(year[0]) } : {}),
    ...(found ? { doi: found } : {}),
  };
}

/** An entry as one line of text; `null` where it is none, or too long for what it should say. */
function line(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 4 * longest) return null;
  const text = value.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
  return text === '' || text.length > longest ? null : text;
}
