import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Literals without placeholders; English never has a space before these marks, French always an unbreakable one. */
const literal = /'(?:[^'\\\n]|\\.)*'/gu;
const plainSpace = /\p{L} [;!?](?: |'|$)|[\p{L}»)] :(?: |'|$)/u;

test.each(textFiles())('%s has no breakable space before a French mark', (file) => {
  const literals = readFileSync(path.join(root, file), 'utf8').match(literal) ?? [];
  expect(literals.filter((text) => plainSpace.test(text))).toEqual([]);
});

test('the rule sees what it is for', () => {
  expect(['erreur ; suite', 'Vraiment ?', 'ceci : cela'].map((text) => plainSpace.test(text))).toEqual([true, true, true]);
  expect(['erreur\u202f; suite', 'Really?', 'this: that'].map((text) => plainSpace.test(text))).toEqual([false, false, false]);
});

function textFiles(): readonly string[] {
  return ['app', 'main', 'renderer'].flatMap((folder) => filesBelow(folder)).filter((file) => /(?:^|[./])texts\.ts$/u.test(file));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}
