import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { Proportion } from '../proportion.ts';
import type { Budget } from '../refusal.ts';
import { isElement, type Parent, type Tree } from './tree.ts';

/** How many elements may be opened again in any file, and how many more for each unit of text. */
const reopenedAtLeast = 20_000;
const reopenedPerUnit = 0.5;
/** For how many units of text a tag counts: with each, four elements may be opened again. */
const tagUnits = 8;
/** An element that is opened again counts once more for each so many attributes, which are looked through anew. */
const fewAttributes = 8;
/** What a paragraph takes over from the one before it, where it was left open (“active formatting elements” in the standard). */
const reopened = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/u;
const rawText = /^(?:script|style)$/u;

/** Makes the trees of the pages in one file, as a browser would. */
export class PageParser {
  readonly #budget: Budget;
  /** Over all pages of a book: a thousand small ones cost as much as a large one. */
  readonly #growth = new Proportion(
    reopenedAtLeast,
    reopenedPerUnit,
    'its tags are left open so often that the page would grow without bounds',
  );

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** The tree of a page. Throws a {@link Refusal} where it is nested too deep or grows too large. */
  html(source: string): Tree {
    return parse(source, { treeAdapter: this.#adapter(), scriptingEnabled: false });
  }

  /** The tree of a page that is written as XML: the same, but a tag may be closed at once. */
  xhtml(source: string): Tree {
    return this.html(
      source.replace(closedTag, (tag, name: string, attributes: string) =>
        isVoid.test(name) ? tag : `<${name}${attributes}></${name}>`,
      ),
    );
  }

  #adapter(): TreeAdapter<DefaultTreeAdapterMap> {
    const [budget, growth] = [this.#budget, this.#growth];
    let depth = 0;
    // What is opened again has the attributes of the tag that was left open: the same list, not a like one.
    const opened = new Set<unknown>();
    const count = (parent: Parent, text: string): void => {
      if (!isElement(parent) || !rawText.test(parent.tagName)) growth.own(text.length);
    };
    return {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        budget.tick();
        if (opened.has(attributes)) growth.again(1 + Math.floor(attributes.length / fewAttributes));
        else growth.own(tagUnits);
        if (reopened.test(name)) opened.add(attributes);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      insertText(parent, text) {
        count(parent, text);
        defaultTreeAdapter.insertText(parent, text);
      },
      insertTextBefore(parent, text, reference) {
        count(parent, text);
        defaultTreeAdapter.insertTextBefore(parent, text, reference);
      },
      onItemPush: () => budget.depth(++depth),
      onItemPop: () => depth--,
    };
  }
}

/** A tag that is closed at once, as XML allows for any element. */
const closedTag = /<([a-z][\w:-]{0,40})(?=[\s/])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)\/>/giu;
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;
