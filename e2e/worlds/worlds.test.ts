import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { world } from '../../app/machine/world.ts';
import { worldsFrom } from './worlds.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const ready = world.parse(JSON.parse(readFileSync(new URL('../../assets/sample/world.json', import.meta.url), 'utf8')));
const worlds = worldsFrom(ready);

// After a change in worlds.ts or in the ready world: npx vitest run e2e/worlds --update
test.each(worlds)('the file of the world $name holds what is described', async (described) => {
  expect(world.parse(described)).toEqual(described);
  const text = await format(JSON.stringify(described), { parser: 'json', printWidth: 140, objectWrap: 'collapse' });
  await expect(text).toMatchFileSnapshot(`${folder}${described.name}.json`);
});

test('every file is described', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(files.sort()).toEqual(worlds.map(({ name }) => `${name}.json`).sort());
});
