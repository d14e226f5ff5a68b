import { RuleTester } from 'eslint';
import * as typescript from 'typescript-eslint';
import { describe, it } from 'vitest';
import { noLiteralText } from './no-literal-text.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ languageOptions: { parser: typescript.parser } });
const sentence = { errors: [{ messageId: 'sentence' }] };

tester.run('no-literal-text', noLiteralText, {
  valid: [
    { name: 'a code', code: `const code = 'package.partsDamaged';` },
    { name: 'one word', code: `const word = 'ready';` },
    { name: 'a name', code: `const product = 'Microsoft Azure Backup Server';` },
    { name: 'the message of a bug', code: 'throw new Error(`no step with the id ${id}`);' },
    { name: 'the message of a bug of another class', code: `throw new TypeError('not a number at all');` },
    { name: 'a pattern', code: `const pattern = /setup has finished/;` },
    { name: 'the source of a pattern', code: `new RegExp('setup has finished');` },
    { name: 'a raw pattern', code: 'const source = String.raw`setup has finished`;' },
    { name: 'the path of a module', code: `import x from './some folder/some file.ts';` },
    { name: 'a key', code: `const table = { 'has finished': 1 };` },
    { name: 'an index', code: `table['has finished'];` },
    { name: 'a type', code: `type State = 'has finished';` },
    { name: 'a Windows path', code: String.raw`const path = 'C:\\Program Files\\some product';` },
    { name: 'arguments', code: `const args = '/quiet /norestart some value';` },
    { name: 'a command line', code: `const line = 'sc query MSSQLSERVER --wait';` },
    { name: 'a cmdlet', code: `const script = 'Get-Service | Where-Object status';` },
    { name: 'a query', code: `const query = 'SELECT name FROM sys.databases';` },
    { name: 'words looked for', code: `line.includes('setup has finished');` },
    { name: 'words to look for', code: `const evidence = { contains: 'setup has finished' };` },
    { name: 'a program and its arguments', code: `const text = 'sc.exe config service && sc.exe start service';` },
    { name: 'a content security policy', code: `const rule = "script-src 'self'";` },
    { name: 'words compared', code: `if (line === 'setup has finished') stop();` },
    { name: 'values with spaces between them', code: 'const line = `${name} ${size}`;' },
  ],
  invalid: [
    { name: 'a sentence', code: `const message = 'Not enough memory';`, ...sentence },
    { name: 'a French sentence', code: `const message = 'Mémoire insuffisante';`, ...sentence },
    { name: 'a sentence with values', code: 'const message = `${count} files are left`;', ...sentence },
    { name: 'a sentence given to a function', code: `show('Choose a folder.');`, ...sentence },
    { name: 'a sentence as a value', code: `const failure = { code: 'x', hint: 'Try again later.' };`, ...sentence },
    { name: 'a sentence in a choice', code: `const words = done ? 'all is well' : '';`, ...sentence },
    { name: 'a sentence written down', code: `process.stdout.write('Setup has finished');`, ...sentence },
    { name: 'a sentence put together', code: `const words = 'Setup has ' + state;`, ...sentence },
  ],
});
