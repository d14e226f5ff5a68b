/** The folders of the house (DESIGN §3), the special ones first: the first pattern that fits wins. */
const elements = [
  ['app', 'app'],
  ['preload', 'main/preload'],
  ['bridge-end', 'main/ipc'],
  ['main', 'main'],
  ['page', 'renderer/pages/*', 'id'],
  ['tool', 'renderer/tools/*', 'id'],
  ['wizard', 'renderer/wizard'],
  ['parts', 'renderer/parts'],
  ['theme', 'renderer/theme'],
  ['bridge', 'renderer/bridge'],
  ['texts', 'renderer/texts'],
  ['renderer', 'renderer'],
  ['bench', 'e2e/bench'],
  ['windows-lane', 'e2e/windows'],
  ['chaos', 'e2e/chaos'],
  ['screens', 'e2e/screens'],
  ['e2e', 'e2e'],
  ['scripts', 'scripts'],
  ['sample-tests', 'assets/sample/programs/test'],
  ['sample', 'assets/sample'],
  ['lint', 'eslint-rules'],
];

/** What every page and tool stands on. */
const ground = ['app', 'wizard', 'parts', 'theme', 'bridge', 'texts'];

/** Who may import whom, besides each folder its own files. Whatever is not here is refused. */
const mayImport = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  app: ['app'],
  preload: ['app', 'preload'],
  'bridge-end': ['app', 'main', 'bridge-end'],
  main: ['app', 'main'],
  page: ground,
  tool: ground,
  wizard: ['app', 'wizard', 'parts', 'theme', 'bridge', 'texts'],
  parts: ['app', 'parts', 'theme', 'texts'],
  theme: ['app', 'theme', 'texts'],
  bridge: ['app', 'bridge'],
  texts: ['app', 'texts'],
  renderer: ['renderer', 'page', 'tool', ...ground],
  e2e: ['e2e', 'app', 'scripts', 'sample'],
  // What is measured is main's own work inside Electron, and the window on the walk of the tests.
  bench: ['bench', 'e2e', 'app', 'main', 'scripts'],
  // The renderer is built, not imported; around it stand its in-memory main process and main's own security policy.
  screens: ['screens', 'e2e', 'app', 'bridge', 'main', 'scripts', 'theme'],
  'windows-lane': ['windows-lane', 'e2e', 'app', 'main', 'scripts', 'sample'],
  chaos: ['chaos', 'e2e', 'app', 'main', 'scripts', 'sample'],
  scripts: ['scripts', 'sample'],
  sample: ['sample', 'sample-tests'],
  'sample-tests': ['sample', 'sample-tests', 'scripts'],
  lint: ['lint'],
});

/** The files of `main/` itself that are made of Electron: they may use `main/ipc/`, the rest of `main/` may not use them. */
const electronSide = { file: { categories: 'electron-side' } };

/**
 * The dependency rule of the house, for `eslint-plugin-boundaries`.
 * @type {{ settings: Record<string, unknown>, rules: import('eslint').Linter.RulesRecord }}
 */
export const boundariesConfig = {
  settings: {
    'boundaries/elements': elements.map(([type, pattern, ...capture]) => ({ type, pattern, capture, partialMatch: false })),
    'boundaries/files': [
      { category: 'electron-side', pattern: 'main/{index,opening,wizard,window,security,protocol}.ts' },
      { category: 'words', pattern: '**/{texts,*.texts}.ts' },
      { category: 'test', pattern: '**/*.{test,spec}.{ts,tsx,mjs}' },
    ],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkInternals: true,
        policies: [
          ...Object.entries(mayImport).map(([type, types]) => ({
            from: { element: { type } },
            allow: { to: { element: { type: [...types] } } },
          })),
          ...['page', 'tool'].map((type) => ({
            from: { element: { type } },
            allow: { to: { element: { type, captured: { id: '{{from.element.captured.id}}' } } } },
          })),
          { from: { element: { type: 'main' } }, disallow: { to: electronSide } },
          { from: electronSide, allow: { to: [{ element: { type: ['bridge-end', 'main'] } }] } },
          { from: { element: { type: 'e2e' } }, allow: { to: { file: { categories: 'words' } } } },
          // Tests of main may run the real programs of the sample and the scripts that build it.
          {
            from: { element: { type: 'main' }, file: { categories: 'test' } },
            allow: { to: { element: { type: ['sample', 'scripts'] } } },
          },
        ],
      },
    ],
  },
};
