import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * One kind of JSON that leaves or enters the program.
 * @typedef {object} Published
 * @property {string} name of the file in `docs/schemas/`
 * @property {string} title
 * @property {string} module below the checkout
 * @property {string} schema what the module calls it
 * @property {'input' | 'output'} io whether somebody writes it for us, or we write it
 * @property {'ref'} [reused] what occurs more than once stands once, under `$defs`
 *
 * @typedef {{ [key: string]: unknown }} JsonSchema
 */

/** @type {readonly Published[]} */
const published = [
  { name: 'check-run', title: 'check --format json', module: 'app/checks/check-document.ts', schema: 'checkDocument', io: 'output' },
  { name: 'verify-result', title: 'verify --format json', module: 'app/package/part-report.ts', schema: 'verifyResult', io: 'output' },
  {
    name: 'extract-event',
    title: 'One line of extract --format json',
    module: 'app/commands/extract-line.ts',
    schema: 'extractLine',
    io: 'output',
  },
  {
    name: 'command-end',
    title: 'The last line of --format json, and the only one where a command has no document to give',
    module: 'app/commands/command-end.ts',
    schema: 'commandEnd',
    io: 'output',
  },
  {
    name: 'run-event',
    title: 'One line of install and resume with --format json',
    module: 'app/commands/run-line.ts',
    schema: 'runLine',
    io: 'output',
  },
  {
    name: 'diagnosis',
    title: 'The diagnosis of a failure, in install, resume and reports',
    module: 'app/errors/explain.ts',
    schema: 'explanation',
    io: 'output',
  },
  {
    name: 'report',
    title: 'report.json of a session, and report --format json',
    module: 'app/support/run-document.ts',
    schema: 'runDocument',
    io: 'output',
    reused: 'ref',
  },
  {
    name: 'bundle-contents',
    title: 'What report prints, and contents.json of a support bundle',
    module: 'app/support/bundle-contents.ts',
    schema: 'bundleContents',
    io: 'output',
  },
  { name: 'run-list', title: 'runs --format json', module: 'app/commands/run-list.ts', schema: 'runList', io: 'output' },
  { name: 'plan', title: 'plan --format json', module: 'app/plan/plan-document.ts', schema: 'planDocument', io: 'output' },
  { name: 'answers-file', title: 'An answers file', module: 'app/answers/answers.ts', schema: 'answersFile', io: 'input' },
  { name: 'facts-file', title: 'A facts file', module: 'app/machine/facts-file.ts', schema: 'factsFile', io: 'output' },
];

/**
 * The JSON Schemas of everything published, from the schemas the program itself uses.
 * @param {string} root the checkout
 * @returns {Promise<ReadonlyMap<string, string>>} path below the checkout → text, formatted like everything else
 */
export async function schemaFiles(root) {
  const prettier = await import('prettier');
  const files = new Map();
  for (const [index, schema] of (await jsonSchemas(root)).entries()) {
    const { name, title } = /** @type {Published} */ (published[index]);
    const { $schema, ...rest } = schema;
    const path = join(root, 'docs/schemas', `${name}.json`);
    const options = (await prettier.resolveConfig(path)) ?? {};
    files.set(
      `docs/schemas/${name}.json`,
      await prettier.format(JSON.stringify({ $schema, title, ...rest }), { ...options, filepath: path }),
    );
  }
  return files;
}

/**
 * The schemas are TypeScript, which not every Node we support reads: bundled, then loaded.
 * @param {string} root
 * @returns {Promise<readonly JsonSchema[]>} in the order of the list
 */
async function jsonSchemas(root) {
  const { rolldown } = await import('rolldown');
  const entry = 'published';
  const plugin = {
    name: entry,
    resolveId: (/** @type {string} */ id) => (id === entry ? join(root, 'scripts', `${entry}.mjs`) : null),
    load: (/** @type {string} */ id) => (id.endsWith(`${entry}.mjs`) ? entryText(root) : null),
  };
  const bundle = await rolldown({ input: entry, cwd: root, platform: 'node', plugins: [plugin] });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  const loaded = /** @type {unknown} */ (await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`));
  return /** @type {{ schemas: readonly JsonSchema[] }} */ (loaded).schemas;
}

/** @param {string} root */
function entryText(root) {
  const imports = published.map(
    ({ module, schema }, index) => `import { ${schema} as s${index} } from ${JSON.stringify(join(root, module))};`,
  );
  const list = published.map(({ io, reused = 'inline' }, index) => `z.toJSONSchema(s${index}, { io: '${io}', reused: '${reused}' })`);
  return `import * as z from 'zod';\n${imports.join('\n')}\nexport const schemas = [${list.join(', ')}];`;
}

// `node scripts/schemas.mjs`: writes them.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const [path, text] of await schemaFiles(root)) {
    const file = join(root, path);
    if (!isSame(file, text)) writeFileSync(file, text);
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function isSame(file, text) {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}
