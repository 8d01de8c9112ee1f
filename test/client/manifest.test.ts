import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { termKinds } from '../../src/client/views/termKinds.ts';
import { rules } from '../../src/diagnostics/index.ts';
import { commands } from '../../src/protocol/commands.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
      readonly 'view/item/context': readonly { readonly command: string }[];
    };
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, unknown>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
  readonly capabilities: {
    readonly virtualWorkspaces: boolean;
    readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] };
  };
}

describe('the manifest', () => {
  const text = read('package.json');
  const manifest = JSON.parse(text) as Manifest;
  const { contributes } = manifest;

  it('says everything in words that can be translated', () => {
    const words = Object.keys(JSON.parse(read('package.nls.json')) as object).sort();
    const used = [...new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key))].sort();
    assert.deepEqual(words, used);
  });

  it('names no file that is missing', () => {
    const paths = [
      manifest.icon,
      ...[...text.matchAll(/"((?:\.\/)?(?:media|schemas|syntaxes)\/[^"*]+\.\w+)"/g)].map((m) => m[1]!),
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(new URL(path, root))),
      [],
    );
  });

  it('lets every problem be switched off by its name', () => {
    const setting = contributes.configuration.properties['glossator.diagnostics'] as { properties: object };
    const named = Object.keys(setting.properties);
    for (const code of [...rules.flatMap((rule) => rule.codes), 'bibliography-duplicate-key'])
      assert.ok(named.includes(code), code);
  });

  it('hides the commands of cards from the palette, and those of rows, but for what the editor may show too', () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const rows = contributes.menus['view/item/context']
      .map(({ command }) => command)
      .filter((command) => !/(Term(References|Entry|InCorpus)?|Concordance)$|openOriginal$|showPage$/.test(command));
    for (const command of [...Object.values(commands), ...rows]) assert.ok(hidden.includes(command), command);
  });

  it('has a colour for each kind of term in every sort of theme, and a scope for each', () => {
    const modifiers = contributes.semanticTokenModifiers.map(({ id }) => id);
    assert.deepEqual(modifiers.sort(), [...termKinds].sort());
    for (const kind of [...termKinds, 'term']) {
      const color = contributes.colors.find(({ id }) => id === `glossator.${kind}Underline`);
      assert.deepEqual(
        Object.keys(color?.defaults ?? {}),
        ['dark', 'light', 'highContrast', 'highContrastLight'],
        kind,
      );
    }
    const scopes = Object.keys(contributes.semanticTokenScopes[0]!.scopes);
    for (const kind of termKinds) assert.ok(scopes.includes(`glossatorTerm.${kind}`), kind);
  });

  it('works where a folder is not trusted, and lets it change nothing that costs', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.equal(virtualWorkspaces, true);
    assert.equal(untrustedWorkspaces.supported, 'limited');
    const settings = Object.keys(contributes.configuration.properties);
    for (const restricted of untrustedWorkspaces.restrictedConfigurations) assert.ok(settings.includes(restricted));
    assert.ok(untrustedWorkspaces.restrictedConfigurations.includes('glossator.maxFileSize'));
  });
});
