import { kindOf } from '../../readers/read.ts';
import { Misuse } from '../command.ts';
import type { Command } from '../command.ts';
import { eachExtraction } from '../extractions.ts';
import { Paths } from '../paths.ts';

/** `text`: the text that is taken out of files that are no text. */
export const text: Command = {
  name: 'text',
  summary: 'Print the text that is taken out of PDF, Word, web and EPUB files.',
  usage: ['FILE…'],
  help: `The other commands read this text where they are given such a file: their offsets, lines and
columns count in it. Pages begin on a new line.

With --format json, per file: {path, format, text, pages: [{start, label?}], metadata}, where a form
feed stands between pages, and label is the number that the file gives a page.`,
  options: {},
  async run({ operands, format }, io) {
    if (operands.length === 0) throw new Misuse('which files?');
    const paths = new Paths();
    for (const path of operands)
      if (kindOf(paths.uriOf(path)) !== 'extracted') io.fail(`${path}: Of such a file no text is taken.`);
    await eachExtraction(operands, io, paths, (uri, extraction) =>
      format === 'json'
        ? io.json({ path: paths.pathOf(uri), ...extraction })
        : io.text(extraction.text.replaceAll('\f', '\n')),
    );
  },
};
