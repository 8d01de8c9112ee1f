import { inEachStretch } from './recognizer.ts';

const call = /(?<!\\)\[\^([^\]\s^]{1,100})\]/gu;

/** `[^label]`: the call of a Markdown footnote. */
export const footnote = inEachStretch(({ start, text }, document) => {
  if (document.format !== 'markdown' || !text.includes('[^')) return [];
  return [...text.matchAll(call)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
    style: 'footnote',
    items: [{ key: match[1]! }],
  }));
});
