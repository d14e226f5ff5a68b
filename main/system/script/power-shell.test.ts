import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProgramRequest } from '../run-program.ts';
import { runPowerShell } from './power-shell.ts';
import { stepScripts } from './step-scripts.ts';
import { mistakesIn, powerShellParser } from './testing-syntax.ts';

/** Quotes of every kind (PowerShell takes U+2018 to U+201F for them too), and what else ends or opens something. */
const hostile = fc.string({
  unit: fc.constantFrom(
    "'",
    '"',
    '$',
    '`',
    '\n',
    '\r',
    ';',
    '(',
    ')',
    '{',
    '}',
    '#',
    '&',
    '|',
    '\u2018',
    '\u2019',
    '\u201a',
    '\u201b',
    '\u201c',
    '\u201d',
    '\u201e',
    'a',
    ' ',
  ),
});

test('what a value or a secret holds never changes the text that is run', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, fc.constantFrom(...Object.values(stepScripts)), async (value, secret, script) => {
      const plain = await requestFor({ script });
      const withValue = await requestFor({ script, variables: { SETUP_DATABASE: value } });
      expect([withValue.input, withValue.args]).toEqual([plain.input, plain.args]);
      expect(withValue.environment['SETUP_DATABASE']).toBe(value);
      const withSecret = await requestFor({ script, secret });
      expect(withSecret.input?.split('\u001e')).toEqual([secret, script]);
      const other = await requestFor({ script, secret: 'other' });
      expect([withSecret.args, withSecret.environment]).toEqual([other.args, other.environment]);
    }),
    { numRuns: 60 },
  );
});

test('the words that start a script are PowerShell too', async () => {
  const parse = await powerShellParser();
  for (const { args } of [await requestFor({ script: '' }), await requestFor({ script: '', secret: 's' })]) {
    expect(mistakesIn(parse(args.at(-1) ?? ''))).toEqual([]);
  }
});

test('modules come from places of the machine alone, and are set inside PowerShell before anything else', async () => {
  for (const { args, environment } of [await requestFor({ script: '' }), await requestFor({ script: '', secret: 's' })]) {
    expect(args.at(-1)).toMatch(
      /^\$env:PSModulePath = \$PSHOME \+ '\\Modules;' \+ \$env:ProgramFiles \+ [^;]+;' \+ \[Environment\][^;]+'Machine'\); /u,
    );
    expect(environment).not.toHaveProperty('PSModulePath');
  }
});

async function requestFor(script: {
  readonly script: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secret?: string;
}) {
  const requests: ProgramRequest[] = [];
  const run = (request: ProgramRequest) => {
    requests.push(request);
    return Promise.resolve({ kind: 'exited', exitCode: 0, output: '' } as const);
  };
  await runPowerShell(run, { ...script, limitMs: 1, onLine: () => undefined });
  const request = requests[0];
  if (request === undefined) throw new Error('nothing was started');
  return request;
}
