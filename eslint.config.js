import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';

/** The folders of `src` in dependency order: each may import only those listed beside it. */
const layers = {
  core: [],
  readers: ['core'],
  features: ['core'],
  diagnostics: ['core'],
  node: ['core', 'readers'],
  protocol: [],
  server: ['core', 'readers', 'features', 'diagnostics', 'node', 'protocol'],
  webview: [],
  client: ['core', 'features', 'protocol', 'webview'],
  cli: ['core', 'readers', 'features', 'diagnostics', 'node', 'server'],
};

/** The folders of `src/core`, each of which may import only those that stand before it. */
const coreOrder = ['text', 'document', 'bibliography', 'citation', 'glossary', 'search', 'evidence', 'corpus'];

const zones = [
  ...Object.entries(layers).map(([layer, allowed]) => ({
    target: `./src/${layer}`,
    from: './src',
    except: [layer, ...allowed].map((name) => `./${name}`),
    message: `src/${layer} may import only ${allowed.join(', ') || 'itself'}.`,
  })),
  ...coreOrder.map((folder, i) => ({
    target: `./src/core/${folder}`,
    from: './src/core',
    except: coreOrder.slice(0, i + 1).map((name) => `./${name}`),
    message: `src/core/${folder} may import only what stands before it: ${coreOrder.slice(0, i).join(', ')}.`,
  })),
];

export default tseslint.config(
  { ignores: ['src/noEditorHere.d.ts', 'dist/', '.build/', '.vscode-test/', 'node_modules/', 'samples/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [...tseslint.configs.strict],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/cli/**', 'test/**'], rules: { 'no-console': 'off', 'max-lines': 'off' } },
);
