/** Main's files that are made of Electron; the rest of `main/` is plain Node (DESIGN §3). */
const electronSide = '^main/((index|opening|wizard|window|security|protocol)[.]ts$|ipc/|preload/)';
const test = '[.](test|spec)[.](ts|tsx|mjs)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'Nobody imports it: an entry point is named here, anything else goes.',
      severity: 'error',
      from: { orphan: true, pathNot: [test, '[.]d[.]ts$', '^main/index[.]ts$', '^main/preload/preload[.]ts$', '^renderer/main[.]tsx$'] },
      to: {},
    },
    {
      name: 'app-is-pure',
      comment: 'The core imports itself and zod.',
      severity: 'error',
      from: { path: '^app/', pathNot: test },
      to: { pathNot: ['^app/', '^node_modules/zod/'] },
    },
    {
      name: 'only-main-knows-electron',
      severity: 'error',
      from: { pathNot: electronSide },
      to: { path: ['^electron$', '^node_modules/electron/'] },
    },
    {
      name: 'plain-main-stays-plain',
      comment: 'What runs on the command line and in tests must not drag Electron in.',
      severity: 'error',
      from: { path: '^main/', pathNot: [electronSide, test] },
      to: { path: electronSide },
    },
    {
      name: 'preload-imports-only-app',
      severity: 'error',
      from: { path: '^main/preload/', pathNot: test },
      to: { pathNot: ['^app/', '^main/preload/', '^electron$', '^node_modules/(zod|electron)/'] },
    },
    { name: 'renderer-knows-no-main', severity: 'error', from: { path: '^renderer/' }, to: { path: '^main/' } },
    { name: 'main-knows-no-renderer', severity: 'error', from: { path: '^main/' }, to: { path: '^renderer/' } },
    { name: 'renderer-knows-no-node', severity: 'error', from: { path: '^renderer/', pathNot: test }, to: { dependencyTypes: ['core'] } },
    {
      name: 'only-parts-know-fluent',
      severity: 'error',
      from: { pathNot: '^renderer/(parts|theme)/' },
      to: { path: '^node_modules/@fluentui/' },
    },
    {
      name: 'pages-are-islands',
      severity: 'error',
      from: { path: '^renderer/(pages|tools)/([^/]+)/' },
      to: { path: '^renderer/(pages|tools)/', pathNot: '^renderer/$1/$2/' },
    },
    {
      name: 'wizard-knows-no-page',
      severity: 'error',
      from: { path: '^renderer/(wizard|parts|theme|bridge|texts)/', pathNot: test },
      to: { path: '^renderer/(pages|tools)/' },
    },
    { name: 'no-production-code-from-tests', severity: 'error', from: { pathNot: [test, '^e2e/'] }, to: { path: [test, '^e2e/'] } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^electron$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out|[.]cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
