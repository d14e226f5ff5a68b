import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packTree } from './sample-package-archive.mjs';
import { readRecipe } from './sample-package-tree.mjs';
import { ensureSamplePackage } from './sample-package.mjs';
import { outputOf } from './setup/run.mjs';
import { sevenZip } from './setup/seven-zip.mjs';

const checkout = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const report = () => undefined;

/** The real recipe with fillers of a few kilobytes and volumes of a hundred. */
const small = await readRecipe(checkout).then((recipe) => ({
  ...recipe,
  volumeBytes: 100_000,
  files: recipe.files.map((file) => (file.kind === 'filler' ? { ...file, bytes: Math.ceil(file.bytes / 500) } : file)),
}));

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sample-package-'));
  for (const folder of ['assets/sample/programs', 'scripts']) mkdirSync(join(root, folder), { recursive: true });
  cpSync(join(checkout, 'assets/sample/programs'), join(root, 'assets/sample/programs'), { recursive: true });
  writeFileSync(join(root, 'assets/sample/recipe.json'), JSON.stringify(small));
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'), 'junction');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the sample package', () => {
  test('holds exactly the files of its recipe, with their sizes, and sums that match', async () => {
    const built = await ensureSamplePackage({ root, report });
    expect(built.parts.length).toBeGreaterThan(2);
    expect(readdirSync(built.directory).sort()).toEqual([...built.parts, 'SHA256SUMS']);
    const sums = readFileSync(join(built.directory, 'SHA256SUMS'), 'utf8');
    expect(sums).toBe(built.parts.map((part) => `${sha256(join(built.directory, part))}  ${part}\n`).join(''));
    const files = extract(built);
    expect(files.map(({ path }) => path).sort()).toEqual(small.files.map(({ path }) => path).sort());
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(built.unpackedBytes);
    const wanted = small.files.flatMap((file) => (file.kind === 'filler' ? [[file.path, file.bytes]] : []));
    expect(
      files
        .filter(({ path }) => wanted.some(([name]) => name === path))
        .map(({ path, bytes }) => [path, bytes])
        .sort(),
    ).toEqual(wanted.sort());
  });

  test.runIf(process.platform !== 'win32')('keeps the programs executable', async () => {
    const built = await ensureSamplePackage({ root, report });
    const executable = extract(built).filter(({ mode }) => (mode & 0o111) === 0o111);
    expect(executable.map(({ path }) => path).sort()).toEqual(
      small.files.flatMap((file) => (file.kind === 'program' ? [file.path] : [])).sort(),
    );
  });

  test('is not built again while nothing changed, and then at once', async () => {
    const built = await ensureSamplePackage({ root, report });
    const before = statSync(join(built.directory, built.parts[0] ?? '')).mtimeMs;
    const said = vi.fn();
    expect(await ensureSamplePackage({ root, report: said })).toEqual(built);
    expect([said.mock.calls, statSync(join(built.directory, built.parts[0] ?? '')).mtimeMs]).toEqual([[], before]);
  });

  test('comes out the same in another place', async () => {
    const { directory } = await ensureSamplePackage({ root, report });
    const first = readFileSync(join(directory, 'SHA256SUMS'), 'utf8');
    const other = mkdtempSync(join(tmpdir(), 'sample-package-'));
    cpSync(root, other, { recursive: true, filter: (path) => !path.endsWith('.cache') });
    const again = await ensureSamplePackage({ root: other, report });
    expect(readFileSync(join(again.directory, 'SHA256SUMS'), 'utf8')).toBe(first);
    rmSync(other, { recursive: true, force: true });
  });

  test.each([
    ['a program changed', () => appendTo('assets/sample/programs/shared/pause.ts')],
    ['the recipe changed', () => appendTo('assets/sample/recipe.json')],
    ['a part is missing', () => rmSync(join(root, '.cache/sample-package', `${small.archive}.002`))],
    ['a part has another size', () => appendTo(`.cache/sample-package/${small.archive}.002`)],
    ['the sums are missing', () => rmSync(join(root, '.cache/sample-package/SHA256SUMS'))],
    ['the stamp is torn', () => writeFileSync(join(root, '.cache/sample-package.json'), '{"sou')],
  ])('is built again when %s', async (_, change) => {
    await ensureSamplePackage({ root, report });
    change();
    const said = vi.fn();
    const built = await ensureSamplePackage({ root, report: said });
    expect(said).toHaveBeenCalled();
    expect(extract(built)).toHaveLength(small.files.length);
  });
});

describe('a build that is interrupted', () => {
  test('by a kill leaves nothing the next one stumbles over', async () => {
    writeFileSync(
      join(root, 'assets/sample/recipe.json'),
      JSON.stringify({ ...small, files: [...small.files, { kind: 'filler', path: 'big.bin', bytes: 2e9, randomness: 1 }] }),
    );
    const code = `import('${new URL('sample-package.mjs', import.meta.url).href}').then((m) => m.ensureSamplePackage({ root: ${JSON.stringify(root)}, report() {} }))`;
    const child = spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
    await vi.waitFor(() => {
      expect(leftovers().some((name) => existsSync(join(root, '.cache', name, 'tree/big.bin')))).toBe(true);
    }, 10_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect([leftovers().length, existsSync(join(root, '.cache/sample-package'))]).toEqual([1, false]);
    writeFileSync(join(root, 'assets/sample/recipe.json'), JSON.stringify(small));
    const built = await ensureSamplePackage({ root, report });
    expect([leftovers(), extract(built).length]).toEqual([[], small.files.length]);
  });

  test('by its signal stops and cleans up', async () => {
    const stop = new AbortController();
    const building = ensureSamplePackage({
      root,
      signal: stop.signal,
      report: (line) => (line.includes('packing') ? stop.abort() : undefined),
    });
    await expect(building).rejects.toThrow();
    expect([leftovers(), existsSync(join(root, '.cache/sample-package'))]).toEqual([[], false]);
  });

  test('by an archiver that fails is told, and nothing takes its place', async () => {
    const directory = join(root, 'empty');
    mkdirSync(join(directory, 'tree'), { recursive: true });
    await expect(packTree({ root, recipe: small, tree: join(directory, 'tree'), directory })).rejects.toThrow(/7-Zip ended with/);
  });
});

test('the real recipe has what issue 3 asks for', async () => {
  const recipe = await readRecipe(checkout);
  const bytes = recipe.files.reduce((sum, file) => sum + (file.kind === 'filler' ? file.bytes : 0), 0);
  const random = recipe.files.reduce((sum, file) => sum + (file.kind === 'filler' ? file.bytes * file.randomness : 0), 0);
  expect(bytes).toBeGreaterThan(200e6);
  expect(random / bytes).toBeGreaterThan(0.6);
  expect(random / bytes).toBeLessThan(0.7);
  expect(Math.ceil(random / recipe.volumeBytes)).toBeGreaterThanOrEqual(5);
  expect(Math.ceil(random / recipe.volumeBytes)).toBeLessThanOrEqual(9);
  const paths = recipe.files.map(({ path }) => path);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  expect(paths).toContain('Launch/Accès réservé – été.txt');
});

/** @param {string} path */
function appendTo(path) {
  writeFileSync(join(root, path), ' ', { flag: 'a' });
}

function leftovers() {
  const cache = join(root, '.cache');
  return existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith('.tmp')) : [];
}

/** @param {string} path */
function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/**
 * @param {import('./sample-package.mjs').SamplePackage} built
 */
function extract({ directory, parts }) {
  const to = mkdtempSync(join(root, 'extracted-'));
  outputOf(sevenZip(checkout), ['x', '-bso0', '-bsp0', `-o${to}`, join(directory, parts[0] ?? '')]);
  return readdirSync(to, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path: path.replaceAll('\\', '/'), status: statSync(join(to, path)) }))
    .filter(({ status }) => status.isFile())
    .map(({ path, status }) => ({ path, bytes: status.size, mode: status.mode }));
}
