import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CitationCard, ReferenceCard, SourceCard, TermCard } from '../../src/features/card.ts';
import { cardMarkdown, type CardActions } from '../../src/features/cardMarkdown.ts';
import { commandAddress, doiAddress, link, plain, webAddress } from '../../src/features/markdown.ts';

const actions: CardActions = {
  open: (location) => commandAddress('glossator.openPlace', location),
  copy: (text) => commandAddress('glossator.copyText', text),
  search: (query) => commandAddress('glossator.searchText', query),
  explain: () => commandAddress('glossator.explainPlace', 'here'),
  findCitations: () => commandAddress('glossator.listCitations', 'here'),
};

/** A reference of which only this is known. */
const referenceOf = (known: Partial<ReferenceCard>): ReferenceCard => ({
  key: '3',
  formatted: '',
  reference: known.formatted ?? '',
  italics: [],
  citation: '',
  ...known,
});

/** What a hostile document might print, mixed with anything else. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom(
          '[x](command:workbench.action.quit)',
          '![a](https://evil.example/a.png)',
          '<img src=x onerror=alert(1)>',
          '<https://evil.example>',
          'https://evil.example/a',
          'www.evil.example',
          'a@evil.example',
          'mailto:a@evil.example',
          '[a]: https://evil.example',
          '`code`',
          '```\n',
          '**b**',
          '_i_',
          '~~s~~',
          '# h\n',
          '\n\n---\n\n',
          '\n===\n',
          '| a | b |\n|--|--|\n',
          '$(zap)',
          '&lt;b&gt;',
          '&#x5b;x](command:y)',
          '\\',
          '\\[',
          '1. ',
          '- ',
          '\t',
          '\r\n    code',
          '\u2028',
          '\u202e',
          ')',
          '](',
          '*',
        ),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const nothingBeyondText: TermCard = {
  kind: 'term',
  span: { start: 0, end: 1 },
  wording: 'moral bank',
  localDefinitions: [],
  definitions: [],
  otherWordings: [],
  translations: [],
  alternatives: [],
  nested: [],
  countHere: 0,
  countInCorpus: 0,
  documentsInCorpus: 0,
};

/** A source all of whose words are hostile, every second character of its passage marked. */
const sourceOf = (text: string): SourceCard => {
  const place = { uri: text, start: 0, end: 1 };
  const highlights = Array.from({ length: Math.min(8, text.length >> 1) }, (_, i) => ({
    start: 2 * i,
    end: 2 * i + 1,
  }));
  const passage = { ...place, kind: 'likeness', text, highlights, page: { label: text, inFile: 2 } } as const;
  return {
    ...place,
    title: text,
    sameTitle: false,
    match: 'likely',
    sure: false,
    passage,
    runnerUp: passage,
    otherwise: { ...place, title: text },
  };
};

const citationOf = (text: string): CitationCard => ({
  kind: 'citation',
  span: { start: 0, end: 3 },
  references: [
    {
      key: text,
      formatted: `${text} ${text}`,
      reference: text,
      italics: [{ start: 0, end: text.length }],
      citation: text,
      doi: text,
      url: text,
      locator: text,
      entry: { uri: `file:///${text}`, start: 0, end: 1 },
      foundIn: text,
      source: sourceOf(text),
      elsewhere: {
        places: [{ uri: text, start: 0, end: 1, title: text, page: text, heading: text, snippet: text }],
        more: 2,
        again: 1,
        complete: false,
      },
    },
    referenceOf({ key: text, formatted: text, citation: text, url: text }),
  ],
  why: [text],
  decisive: text,
  problem: text,
  claim: text,
});

/** What Markdown sees in a line that is not text: marks without a backslash, and what becomes a link by itself. */
function markup(line: string): string[] {
  const unescaped = line.replace(/\\[!-/:-@[-`{-~]/g, 'x');
  return unescaped.match(/[\\`*_{}[\]<>&~|$!@^#]|:\/\/|www\.|^(?:[-+=]|\d+[.)]| {4}|\t)|[\p{Cc}\p{Zl}\p{Zp}]/gu) ?? [];
}

/** The same in a whole card, the card's own links, emphasis and rule left out. */
const foreignMarkup = (markdown: string): string[] =>
  markdown
    .split('\n')
    .filter((line) => line !== '---')
    .map((line) =>
      line
        .replace(/^(?:> |- )/, '')
        .replace(/\\[!-/:-@[-`{-~]/g, 'x')
        .replace(
          /\[[^\][\\]*\]\((?:command:glossator\.(?:openPlace|copyText|searchText|explainPlace|listCitations)\?|https?:\/\/)[\w\-.~:/?#@&=+,;%]*\)/g,
          '',
        )
        .replace(/\*\*([^*\\]+)\*\*/g, 'x$1x')
        .replace(/\*([^*\\]+)\*/g, 'x$1x'),
    )
    .flatMap(markup);

describe('text in a card', () => {
  it('shows what a document prints, and nothing of it is markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.deepEqual(markup(plain(text)), []);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every visible character', () => {
    const seen = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufff9-\uffff]/gu, '').replace(/\s/g, '');
        assert.equal(seen(plain(text)).replace(/[\p{Cf}\s]/gu, ''), visible);
      }),
    );
  });

  it('leaves ordinary words as they are', () => {
    assert.equal(plain('Moral banks, (2019): pp. 10-12; “gut”?'), 'Moral banks, (2019): pp. 10-12; “gut”?');
  });
});

describe('a card', () => {
  it('of a citation has no markup, link or command but its own, whatever the document prints', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.deepEqual(foreignMarkup(cardMarkdown(citationOf(text), actions)), []);
      }),
      { numRuns: 500 },
    );
  });

  it('of a term has no markup, link or command but its own, whatever the glossary says', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const label = { text, language: text };
        const card: TermCard = {
          ...nothingBeyondText,
          wording: text,
          category: text,
          alternatives: [{ wording: text, category: text, definition: text }],
          nested: [{ wording: text }, { wording: text, entry: { uri: `file:///${text}`, start: 0, end: 1 } }],
          definitions: [label],
          otherWordings: [text],
          translations: [label],
          entry: { uri: text, start: 0, end: 1 },
          declaredIn: { uri: text, start: 0, end: 1, title: text },
        };
        assert.deepEqual(foreignMarkup(cardMarkdown(card, actions)), []);
      }),
      { numRuns: 500 },
    );
  });

  it('sets what its style has in italics apart, says where it was found, and how', () => {
    const markdown = cardMarkdown({
      kind: 'citation',
      span: { start: 0, end: 3 },
      references: [
        {
          key: '3',
          formatted: 'Adler, B. (2001). Banks of virtue. Journal of Deeds, 4(2), 10–12.',
          reference: 'Adler, B.',
          italics: [{ start: 35, end: 51 }],
          citation: '[3, p. 11]',
          locator: 'p. 11',
          foundIn: 'The record',
        },
      ],
      why: ['The list stands in another record.', 'Entry 3 is labelled so.'],
    });
    assert.equal(
      markdown,
      [
        '**\\[3\\]** · p. 11 · in the list of *The record* — Adler, B. (2001). Banks of virtue. *Journal of Deeds*, 4(2), 10–12.',
        '---',
        '*How it was found: The list stands in another record → Entry 3 is labelled so.*',
      ].join('\n\n'),
    );
  });

  it('shows the passage with what it shares with the claim in bold, its page, and what else it may be', () => {
    const at = { uri: 'file:///s.txt', start: 10, end: 20 };
    const passage = {
      ...at,
      kind: 'likeness',
      text: '… keepers drawn by lot, 317 of them …',
      highlights: [
        { start: 2, end: 9 },
        { start: 19, end: 23 },
        { start: 24, end: 27 },
      ],
      page: { label: '43', inFile: 3 },
    } as const;
    const source: SourceCard = {
      ...at,
      title: 'On *weirs*',
      sameTitle: false,
      match: 'likely',
      sure: false,
      passage,
      runnerUp: passage,
    };
    const card: CitationCard = {
      kind: 'citation',
      span: { start: 0, end: 3 },
      references: [referenceOf({ formatted: 'Orme, T. Weirs.', source })],
      why: [],
    };
    assert.equal(
      cardMarkdown(card),
      [
        '**\\[3\\]** — Orme, T. Weirs.',
        'Probably in this corpus: *On \\*weirs\\**, p. 43 (page 3 of the file)',
        '> … **keepers** drawn by **lot**, **317** of them …',
        'The passage most like the claim; it may be another. The next best (p. 43): … keepers drawn by lot, 317 of them …',
      ].join('\n\n'),
    );
    assert.match(cardMarkdown(card, actions), /See also \[the next best\]\(command:glossator\.openPlace\?/);
    assert.match(cardMarkdown(card, actions), /\[Open passage\]\(command:glossator\.openPlace\?/);
  });

  it('folds how it was found into the step on which it hangs, with a link to the rest', () => {
    const card: CitationCard = {
      kind: 'citation',
      span: { start: 0, end: 3 },
      references: [referenceOf({ formatted: 'Orme, T. Weirs.' })],
      why: ['The document has a reference list of its own.', 'Entry 3 is labelled so in the list.'],
      decisive: 'Entry 3 is labelled so in the list.',
      claim: 'weirs were kept',
    };
    assert.match(
      cardMarkdown(card, actions),
      /\*Entry 3 is labelled so in the list\.\* · \[How was this found\?\]\(command:glossator\.explainPlace\?[^)]+\) · \[Search this claim\]\(command:glossator\.searchText\?/,
    );
    assert.doesNotMatch(cardMarkdown(card, actions), /list of its own/);
    assert.match(cardMarkdown(card), /list of its own → Entry 3/);
  });

  it('lists where else the work is cited, each with a link, and says how much more there is', () => {
    const place = { uri: 'file:///b.md', start: 0, end: 3, title: 'On *mills*', page: '7', snippet: 'Mills ground.' };
    const elsewhere = { places: [place, place], more: 4, again: 1, complete: true };
    const card: CitationCard = {
      kind: 'citation',
      span: { start: 0, end: 3 },
      references: [referenceOf({ formatted: 'Orme, T. Weirs.', elsewhere })],
      why: [],
    };
    assert.match(
      cardMarkdown(card, actions),
      /Also cited in\n- \[On \\\*mills\\\*, p\. 7\]\(command:glossator\.openPlace\?[^)]+\): Mills ground\.\n- .*\n\n\[and in 4 more documents, once more here\]\(command:glossator\.listCitations/,
    );
    assert.match(cardMarkdown(card), /Also cited in\n- \*On \\\*mills\\\*, p\. 7\*: Mills ground\./);
  });

  it('says that a work is not in the corpus', () => {
    const references = [referenceOf({ formatted: 'Orme, T. Weirs.', notInCorpus: true })];
    assert.match(
      cardMarkdown({ kind: 'citation', span: { start: 0, end: 3 }, references, why: [] }),
      /Not in this corpus/,
    );
  });

  it('offers links only where the editor runs our commands, but addresses everywhere', () => {
    const card: CitationCard = {
      kind: 'citation',
      span: { start: 0, end: 3 },
      references: [
        referenceOf({
          formatted: 'A.',
          citation: '[1]',
          doi: '10.1000/a(b)',
          entry: { uri: 'file:///a', start: 0, end: 1 },
        }),
      ],
      why: [],
    };
    assert.match(
      cardMarkdown(card, actions),
      /\[Open entry\]\(command:glossator\.openPlace\?[^)]+\) · \[Open DOI\]\([^)]+\) · \[Copy reference\]\([^)]+\) · \[Copy citation\]/,
    );
    assert.doesNotMatch(cardMarkdown(card), /command:/);
    assert.match(cardMarkdown(card), /\[Open DOI\]\(https:\/\/doi\.org\/10\.1000\/a%28b%29\)/);
  });

  it('names languages, and counts only what has been counted', () => {
    const card: TermCard = {
      ...nothingBeyondText,
      category: 'instrument',
      definitions: [{ text: 'An account of deeds.', language: 'en' }],
      otherWordings: ['morality bank'],
      translations: [{ text: '道德银行', language: 'zh' }],
    };
    assert.equal(
      cardMarkdown(card),
      ['**moral bank** · instrument', 'An account of deeds.', 'Also: morality bank', '道德银行 (Chinese)'].join('\n\n'),
    );
    assert.match(
      cardMarkdown({ ...card, countHere: 2, countInCorpus: 5, documentsInCorpus: 3 }),
      /2 times here, 5 times in 3 documents of this corpus/,
    );
  });

  it('says in a line each what else a term may mean, and in one what stands within it', () => {
    const entry = { uri: 'file:///g.yaml', start: 0, end: 1 };
    const card: TermCard = {
      ...nothingBeyondText,
      alternatives: [{ wording: 'deed bank', category: 'platform', definition: 'Where deeds are kept.', entry }],
      nested: [{ wording: 'bank', entry }, { wording: 'moral' }],
    };
    assert.equal(
      cardMarkdown(card),
      ['**moral bank**', 'Or: **deed bank** · platform · Where deeds are kept.', 'Within it: bank, moral'].join('\n\n'),
    );
    assert.match(cardMarkdown(card, actions), /Within it: \[bank\]\(command:[^)]+\), moral/);
  });

  it('stays short for a citation of very many works', () => {
    const references = Array.from({ length: 60 }, (_, i) =>
      referenceOf({ key: String(i), formatted: 'x'.repeat(5000) }),
    );
    const markdown = cardMarkdown({ kind: 'citation', span: { start: 0, end: 1 }, references, why: [] });
    assert.ok(markdown.length < 15_000, String(markdown.length));
    assert.match(markdown, /and 52 more/);
  });
});

describe('addresses', () => {
  it('are web addresses of a plainly named host, or none', () => {
    assert.equal(webAddress('https://example.org/a?b=(c)')?.host, 'example.org');
    for (const bad of [
      'javascript:alert(1)',
      'command:x',
      'https://user@evil.example/',
      'file:///etc',
      'https:/x',
      '//x',
      'https://a\\b',
    ]) {
      assert.equal(webAddress(bad), null, bad);
    }
  });

  it('of a DOI are built from the DOI alone', () => {
    assert.equal(doiAddress('doi: 10.1000/182'), 'https://doi.org/10.1000/182');
    assert.equal(doiAddress('https://doi.org/10.1000/(x)'), 'https://doi.org/10.1000/%28x%29');
    assert.equal(doiAddress('11.1000/182'), null);
    assert.equal(doiAddress('10.1000/a b'), null);
  });

  it('cannot end a link early', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        assert.match(
          link('Open', `https://example.org/${text}`),
          /^\[Open\]\(https:\/\/example\.org\/[\w\-.~:/?#@&=+,;%]*\)$/,
        );
      }),
    );
  });

  it('of a command give its argument back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const [, query] = /^command:c\?(.*)$/s.exec(commandAddress('c', value))!;
        assert.deepEqual(JSON.parse(decodeURIComponent(query!)), JSON.parse(JSON.stringify([value])));
      }),
    );
  });
});
