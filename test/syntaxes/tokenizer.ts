import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

const root = new URL('../../', import.meta.url);
const files: Readonly<Record<string, string>> = {
  'citation.glossator': 'syntaxes/citation.tmLanguage.json',
  'text.plain.glossator': 'syntaxes/plaintext.tmLanguage.json',
  'text.html.markdown': 'test/syntaxes/markdown.tmLanguage.json',
};

let loaded = false;

/** A grammar as the editor runs it, with our injection into Markdown. */
export async function loadGrammar(scope: string): Promise<IGrammar> {
  if (!loaded) {
    const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm);
    loaded = true;
  }
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    getInjections: (name) => (name === 'text.html.markdown' ? ['citation.glossator'] : []),
    loadGrammar: async (name) => {
      const file = files[name];
      return file === undefined ? null : textmate.parseRawGrammar(await readFile(new URL(file, root), 'utf8'), file);
    },
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar ${scope}`);
  return grammar;
}

/** What a grammar takes for citation markers in a text of several lines. */
export function citationsIn(grammar: IGrammar, text: string): string[] {
  const found: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let end = -1;
    for (const token of tokens) {
      if (!token.scopes.some((scope) => scope.startsWith('constant.other.citation'))) continue;
      const part = line.slice(token.startIndex, token.endIndex);
      // The parts of one marker adjoin; a marker that begins where another ends starts with its own bracket.
      if (token.startIndex === end && !opens(token.scopes)) found[found.length - 1] += part;
      else found.push(part);
      end = token.endIndex;
    }
  }
  return found;
}

const opens = (scopes: readonly string[]): boolean =>
  scopes.includes('punctuation.definition.citation.begin.glossator');
