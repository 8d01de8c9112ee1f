import type { Extraction } from '../../../src/readers/extraction.ts';
import { extractionLimits } from '../../../src/readers/extraction.ts';
import { extractHtml } from '../../../src/readers/html/index.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is taken out of a page; fails where the page is refused. */
export async function extracted(html: string | Uint8Array): Promise<Extraction> {
  const bytes = typeof html === 'string' ? bytesOf(html) : html;
  const { value, problems } = await extractHtml('file:///page.html', bytes, extractionLimits);
  if (!value) throw new Error(problems[0]?.message);
  return value;
}

/** The Markdown of a page, without the line end that closes it. */
export const markdownOf = async (html: string | Uint8Array): Promise<string> => (await extracted(html)).text.trimEnd();
