import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Literals without placeholders: English never has a space before these marks, French always an unbreakable one. */
const plain = /'(?:[^'\\\n]|\\.)*'/gu;
const plainSpace = /\p{L} [;!?](?: |'|$)|[\p{L}»)] :(?: |'|$)/u;

test.each(textFiles())('%s has no breakable space before a French mark', (file) => {
  const literals = readFileSync(path.join(root, file), 'utf8').match(plain) ?? [];
  expect(literals.filter((text) => plainSpace.test(text))).toEqual([]);
});

test('the rule on spaces sees what it is for', () => {
  expect(['erreur ; suite', 'Vraiment ?', 'ceci : cela'].map((text) => plainSpace.test(text))).toEqual([true, true, true]);
  expect(['erreur\u202f; suite', 'Really?', 'this: that'].map((text) => plainSpace.test(text))).toEqual([false, false, false]);
});

/** Literals of one line. What stands in quotation marks is another program's, and said as it is. */
const literal = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gu;
const quotation = /“[^”]*”|«[^»]*»/gu;
/** A value in a template: code, never words. */
const value = /\$\{[^}]*\}/gu;
/** Words that frighten and help nobody (ux 2, E3), and their French. */
const hard =
  /\b(?:errors?|failures?|failed to|illegal|invalid|abort(?:ed|s)?|fatal|catastrophic)\b|(?<!\p{L})(?:erreurs?|échec d|échoué|illégal|invalide|fatale?s?|irrécupérable|avorté)/iu;

test.each(textFiles())('%s speaks of problems and what to do, in both languages', (file) => {
  expect(hardWordsIn(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
});

test('the rule on words sees what it is for, and leaves quotations, comments and file names alone', () => {
  const seen = ["'A fatal end'", "'It failed to start'", '`Une erreur: ${code}`', "'Le mot de passe est invalide'"];
  expect(seen.map((text) => hardWordsIn(text).length)).toEqual([1, 1, 1, 1]);
  const passed = [
    "'Look for “Error”'",
    "'Cherchez «\u00a0Erreur\u00a0»'",
    "// an 'error'",
    "import { x } from './known-error.ts';",
    "'Failed'",
  ];
  expect(passed.flatMap(hardWordsIn)).toEqual([]);
});

function hardWordsIn(source: string): readonly string[] {
  const lines = source.split('\n').filter((line) => !/^\s*(?:\/\/|\/?\*|import\b)|\bfrom '/u.test(line));
  const texts = lines.join('\n').match(literal) ?? [];
  return texts.filter((text) => /\s/u.test(text) && hard.test(text.replace(quotation, '').replace(value, '')));
}

function textFiles(): readonly string[] {
  return ['app', 'main', 'renderer'].flatMap((folder) => filesBelow(folder)).filter((file) => /(?:^|[./])texts\.ts$/u.test(file));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}
