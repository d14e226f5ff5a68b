import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { laidOver, world } from '../../app/machine/world.ts';
import { worldsFrom } from './worlds.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const ready = world.parse(JSON.parse(readFileSync(new URL('../../assets/sample/world.json', import.meta.url), 'utf8')));
const worlds = worldsFrom(ready);

// After a change in worlds.ts or in the ready world: npx vitest run e2e/worlds --update
test.each(worlds)('the file of the world $name holds what is described', async (described) => {
  const whole = { ...ready, name: described.name, facts: { ...ready.facts, ...described.facts } };
  expect(world.parse(laidOver(described, ready))).toEqual(whole);
  const text = await format(JSON.stringify(described), { parser: 'json', printWidth: 140, objectWrap: 'collapse' });
  await expect(text).toMatchFileSnapshot(`${folder}${described.name}.json`);
});

test('every file is described', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(files.sort()).toEqual(worlds.map(({ name }) => `${name}.json`).sort());
});

test('a world changes only what its name says: every fact it holds differs from the ready server', () => {
  const same = worlds.flatMap(({ name, facts }) =>
    Object.entries(facts).flatMap(([fact, value]) =>
      JSON.stringify(value) === JSON.stringify(ready.facts[fact as keyof typeof ready.facts]) ? [`${name}: ${fact}`] : [],
    ),
  );
  expect(same).toEqual([]);
});

test('a misspelt fact, or a base nobody knows, is refused', () => {
  const overlay = { schemaVersion: 1, name: 'x', base: 'ready', facts: { memry: { kind: 'known', value: { bytes: 1 } } } };
  expect(world.safeParse(laidOver(overlay, ready)).success).toBe(false);
  expect(world.safeParse(laidOver({ ...overlay, facts: {}, base: 'elsewhere' }, ready)).success).toBe(false);
});
