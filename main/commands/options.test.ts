import { expect, expectTypeOf, test } from 'vitest';
import { parseOptions, type OptionProblem } from './options.ts';
import { optionProblemWords } from './options.texts.ts';

const syntax = {
  options: { out: 'text', quiet: 'flag', only: 'list', format: ['text', 'json'] },
  operands: [],
} as const;

const none = { out: null, quiet: false, only: null, format: null };

test.each<[string, readonly string[], object]>([
  ['nothing', [], none],
  ['a value apart', ['--out', 'a.json'], { ...none, out: 'a.json' }],
  ['a value after =', ['--out=a=b.json'], { ...none, out: 'a=b.json' }],
  ['a value that is one dash', ['--out', '-'], { ...none, out: '-' }],
  ['a value after = that begins with two dashes', ['--out=--x'], { ...none, out: '--x' }],
  ['a flag', ['--quiet'], { ...none, quiet: true }],
  ['a list', ['--only', 'Os.Release, Os.Edition'], { ...none, only: ['Os.Release', 'Os.Edition'] }],
  ['a choice', ['--format', 'json', '--quiet'], { ...none, format: 'json', quiet: true }],
])('%s is understood', (_what, given, options) => {
  expect(parseOptions(given, syntax)).toEqual({ kind: 'parsed', options, operands: [] });
});

test.each<[readonly string[], OptionProblem, string]>([
  [['--nope'], { kind: 'unknownOption', name: '--nope' }, 'There is no option --nope here.'],
  [['--nope=1'], { kind: 'unknownOption', name: '--nope' }, 'There is no option --nope here.'],
  [['-out', 'x'], { kind: 'unknownOption', name: '-out' }, 'There is no option -out here.'],
  [['--toString'], { kind: 'unknownOption', name: '--toString' }, 'There is no option --toString here.'],
  [['--ou', 'x'], { kind: 'unknownOption', name: '--ou' }, 'There is no option --ou here.'],
  [
    ['--remote-debugging-port=1'],
    { kind: 'unknownOption', name: '--remote-debugging-port' },
    'There is no option --remote-debugging-port here.',
  ],
  [['--out'], { kind: 'missingValue', name: '--out' }, 'The option --out needs a value.'],
  [['--out', '--quiet'], { kind: 'missingValue', name: '--out' }, 'The option --out needs a value.'],
  [['--out', '-remote-debugging-port=1'], { kind: 'missingValue', name: '--out' }, 'The option --out needs a value.'],
  [['--out='], { kind: 'missingValue', name: '--out' }, 'The option --out needs a value.'],
  [['--only', 'a,,b'], { kind: 'missingValue', name: '--only' }, 'The option --only needs a value.'],
  [['--quiet=yes'], { kind: 'unexpectedValue', name: '--quiet' }, 'The option --quiet takes no value.'],
  [['--out', 'a', '--out=b'], { kind: 'twice', name: '--out' }, 'The option --out is given twice.'],
  [['--quiet', '--quiet'], { kind: 'twice', name: '--quiet' }, 'The option --quiet is given twice.'],
  [['--format', 'pdf'], { kind: 'notAmong', name: '--format', choices: ['text', 'json'] }, 'The option --format takes one of: text, json.'],
  [['stray'], { kind: 'extraOperand', name: 'stray' }, '“stray” isn’t expected here.'],
])('%j is refused', (given, problem, words) => {
  expect(parseOptions(given, syntax)).toEqual({ kind: 'refused', problem });
  expect(optionProblemWords(problem, 'en')).toBe(words);
  expect(optionProblemWords(problem, 'fr')).toContain(problem.name);
});

test.each<[readonly string[], OptionProblem]>([
  [['--out', '/remote-debugging-port=1'], { kind: 'missingValue', name: '--out' }],
  [['/remote-debugging-port=1'], { kind: 'unknownOption', name: '/remote-debugging-port' }],
])('%j is refused on Windows, where Chromium takes it for a switch', (given, problem) => {
  const free = { options: { out: 'text' }, operands: given.length > 1 ? [] : ['FILE'] } as const;
  expect(parseOptions(given, free, 'win32')).toEqual({ kind: 'refused', problem });
  expect(parseOptions(given, free, 'linux').kind).toBe('parsed');
  expect(parseOptions(['--out=/x'], { ...free, operands: [] }, 'win32').kind).toBe('parsed');
  expect(parseOptions(['--', '/x'], { ...free, operands: ['FILE'] }, 'win32').kind).toBe('parsed');
});

test('operands are all required, and may begin with a dash after --', () => {
  const extract = { options: { to: 'text' }, operands: ['DIR'] } as const;
  expect(parseOptions(['--to', 'out', 'in'], extract)).toEqual({ kind: 'parsed', options: { to: 'out' }, operands: ['in'] });
  expect(parseOptions(['--', '--in'], extract)).toEqual({ kind: 'parsed', options: { to: null }, operands: ['--in'] });
  expect(parseOptions(['--to', 'out'], extract)).toEqual({ kind: 'refused', problem: { kind: 'missingOperand', name: 'DIR' } });
  expect(parseOptions(['a', 'b'], extract)).toEqual({ kind: 'refused', problem: { kind: 'extraOperand', name: 'b' } });
});

test('values have the type their option declares', () => {
  const parsed = parseOptions([], syntax);
  if (parsed.kind === 'parsed') {
    expectTypeOf(parsed.options.format).toEqualTypeOf<'text' | 'json' | null>();
    expectTypeOf(parsed.options.quiet).toEqualTypeOf<boolean>();
    expectTypeOf(parsed.options.only).toEqualTypeOf<readonly string[] | null>();
  }
  expect(parsed.kind).toBe('parsed');
});

test('a required option that is missing is named, the first of them; one that is given is never null', () => {
  const needed = { ...syntax, required: ['out', 'format'] } as const;
  expect(parseOptions(['--quiet'], needed)).toEqual({ kind: 'refused', problem: { kind: 'missingValue', name: '--out' } });
  const parsed = parseOptions(['--out', 'a', '--format', 'json'], needed);
  if (parsed.kind === 'refused') throw new Error(parsed.problem.name);
  expectTypeOf(parsed.options.out).toEqualTypeOf<string>();
  expectTypeOf(parsed.options.only).toEqualTypeOf<readonly string[] | null>();
  expect(parsed.options).toEqual({ ...none, out: 'a', format: 'json' });
});
