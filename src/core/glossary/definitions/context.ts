import type { Block } from '../../document/document.ts';
import { itemMarkOf, type ItemMark } from './lists.ts';
import type { Stretch } from './localDefinition.ts';
import { patternsOf } from './patterns.ts';
import { definingHeading } from './words.ts';

const chineseLead = /(?:用语|术语|名词|词语|概念)(?:的)?(?:含义|定义|意思|解释)?(?:是|为|如下|指)*[:：]?\s*$/u;
/** What a heading prints before its words: `Article 4`, `§ 2`, `第五章`. */
const number =
  /^\s*(?:(?:article|artikel|art\.|section|sec\.|chapter|part|annex|appendix|anhang|anlage|abschnitt|kapitel|titre|chapitre|artículo|capítulo|anexo|статья|глава|раздел|приложение|§|第)\s*)?(?:(?:\d{1,3}[a-z]?|[ivx]{1,5}|[a-z](?=[.)])|[一二三四五六七八九十]{1,4})(?:\.\d+)*[章条节]?(?!\p{L})[.:)–—-]*)?\s*/iu;

/**
 * Follows a document block by block, and knows for each whether it stands in a list that some words announce as one of
 * definitions (`In this Act:`), or in a section whose heading does.
 */
export class DefinitionContext {
  /** The level of the heading whose section defines terms. */
  #section: number | null = null;
  #list = false;
  /** How the list's items are marked, once the first has been seen. */
  #mark: ItemMark | null = null;
  #items = 0;

  /** Where `block`, whose reading is `text`, stands. To be asked of every block once, in order. */
  of(block: Block, text: string): Stretch['context'] {
    if (block.kind === 'heading') {
      this.#heading(block, text);
      return null;
    }
    const context = this.#contextOf(block, text);
    if (announces(text, block.language)) this.#begin();
    return context;
  }

  #heading(block: Block, text: string): void {
    const level = block.level ?? 1;
    this.#list = false;
    if (definingHeading.test(text.replace(number, ''))) this.#section = level;
    else if (this.#section !== null && level <= this.#section) this.#section = null;
  }

  #begin(): void {
    this.#list = true;
    this.#mark = null;
    this.#items = 0;
  }

  #contextOf(block: Block, text: string): Stretch['context'] {
    const section = this.#section === null || block.kind === 'note' ? null : 'section';
    if (!this.#list) return section;
    const mark = markOf(block, text);
    if (this.#items === 0) this.#mark = mark;
    else if (mark === null && this.#mark !== null) this.#list = false;
    else if (mark !== this.#mark) return null;
    this.#items++;
    return this.#list ? 'list' : section;
  }
}

/** The mark of a block's item, in the source or at the start of its text. */
export function markOf(block: Block, text: string): ItemMark | null {
  if (block.kind === 'item')
    return block.label === undefined ? 'bullet' : /^\d/u.test(block.label) ? 'digit' : 'letter';
  return itemMarkOf(text);
}

/** Whether a paragraph ends with words that announce definitions. */
function announces(text: string, language: string): boolean {
  const end = text.slice(-240).trimEnd();
  if (!/[:：—–-]$/u.test(end) && !['de', 'zh'].includes(language)) return false;
  if (language === 'zh') return chineseLead.test(end);
  const lead = patternsOf(language)?.lead.exec(end);
  if (!lead) return false;
  return /[:：—–-]$/u.test(end) || end.slice(lead.index + lead[0].length).trim() === '';
}
