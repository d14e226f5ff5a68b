import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, onTestFinished, test } from 'vitest';
import { constants } from './constants.mjs';

test('a module is replaced by its values, and what it was made from is not carried', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'constants-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app/heavy.ts'), "console.assert(true, 'HEAVY');\nexport const calls: object = { 'a.b': 1, c: 2 };");
  writeFileSync(join(folder, 'app/names.ts'), "import { calls } from './heavy.ts';\nexport const names = Object.keys(calls);");
  writeFileSync(join(folder, 'main.ts'), "import { names } from './app/names.ts';\nconsole.log(names);");
  const plugin = /** @type {import('rolldown').Plugin} */ (constants('app/names.ts'));
  const bundle = await rolldown({ input: join(folder, 'main.ts'), plugins: [plugin] });
  const [{ code }] = (await bundle.generate()).output;
  await bundle.close();
  expect(code).not.toContain('HEAVY');
  expect(code).toContain('console.log(["a.b", "c"])');
});
