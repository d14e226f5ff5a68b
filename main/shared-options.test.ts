import { expect, test } from 'vitest';
import { takeSharedOptions } from './shared-options.ts';

const none = { state: null, lang: null, world: null };

test.each([
  ['nothing', [], none, []],
  ['a command alone', ['check', '--format', 'json'], none, ['check', '--format', 'json']],
  ['a state folder before the command', ['--state', '/s', 'check'], { ...none, state: '/s' }, ['check']],
  ['a state folder after it', ['check', '--state=/s'], { ...none, state: '/s' }, ['check']],
  ['a path with an equals sign', ['--state=/a=b'], { ...none, state: '/a=b' }, []],
  ['a language for any command', ['plan', '--lang', 'fr', '--answers', 'a'], { ...none, lang: 'fr' }, ['plan', '--answers', 'a']],
  ['a folder after = that begins with a dash', ['--state=-x'], { ...none, state: '-x' }, []],
  ['a world', ['--world', 'w.json'], { ...none, world: 'w.json' }, []],
])('%s is taken', (_what, given, shared, rest) => {
  expect(takeSharedOptions(given, true)).toEqual({ kind: 'taken', shared, rest });
});

test.each([
  [['--state'], { kind: 'missingValue', name: '--state' }],
  [['--state', '--lang', 'fr'], { kind: 'missingValue', name: '--state' }],
  [['--state', '-remote-debugging-port=9222'], { kind: 'missingValue', name: '--state' }],
  [['--lang='], { kind: 'missingValue', name: '--lang' }],
  [['--lang', 'de'], { kind: 'notAmong', name: '--lang', choices: ['en', 'fr'] }],
  [['--state', 'a', '--state', 'b'], { kind: 'twice', name: '--state' }],
])('%j is refused', (given, problem) => {
  expect(takeSharedOptions(given, true)).toEqual({ kind: 'refused', problem });
});

test('a packaged program knows no worlds', () => {
  expect(takeSharedOptions(['--world', 'w.json'], false)).toEqual({ kind: 'taken', shared: none, rest: ['--world', 'w.json'] });
});

test('on Windows a value that begins with / is refused too, since Chromium takes it for a switch', () => {
  const given = ['--state', '/remote-debugging-port=9222'];
  expect(takeSharedOptions(given, false, 'win32')).toEqual({ kind: 'refused', problem: { kind: 'missingValue', name: '--state' } });
  expect(takeSharedOptions(given, false, 'linux').kind).toBe('taken');
  expect(takeSharedOptions(['--state=/s'], false, 'win32').kind).toBe('taken');
});
