import { RuleTester } from 'eslint';
import * as typescript from 'typescript-eslint';
import { describe, it } from 'vitest';
import { documentedExports } from './documented-exports.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ languageOptions: { parser: typescript.parser } });
const missing = { errors: [{ messageId: 'missing' }] };

tester.run('documented-exports', documentedExports, {
  valid: [
    { name: 'a documented function', code: '/** Says so. */\nexport function say() {}' },
    { name: 'a documented type', code: '/** A size in bytes. */\nexport type Size = number;' },
    { name: 'what is not exported', code: 'const a = 1;' },
    { name: 'a re-export', code: `export { a } from './a.ts';` },
    {
      name: 'overloads under one comment',
      code: '/** Says so. */\nexport function say(a: string): void;\nexport function say(a: number): void;\nexport function say(a: unknown) {}',
    },
  ],
  invalid: [
    { name: 'nothing at all', code: 'export const a = 1;', ...missing },
    { name: 'a comment that is no doc comment', code: '// One.\nexport const a = 1;', ...missing },
    { name: 'a comment of the line before', code: '/** One. */\nconst a = 1;\nexport const b = 2;', ...missing },
  ],
});
