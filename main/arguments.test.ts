import { describe, expect, it } from 'vitest';
import { ownArguments } from './arguments.ts';

describe('our own arguments', () => {
  it.each<[string, readonly string[], boolean, readonly string[]]>([
    ['of a packaged program are all but the executable', ['setup.exe', 'check', '--only', 'memory'], true, ['check', '--only', 'memory']],
    ['of a packaged program include switches of Chromium, so that they are refused', ['setup.exe', '--no-sandbox'], true, ['--no-sandbox']],
    ['of a packaged program that was simply started', ['setup.exe'], true, []],
    ['of a checkout come after the path of the app', ['electron', '.', 'check'], false, ['check']],
    [
      'of a checkout come after Electron’s switches',
      ['electron', '--no-sandbox', '--inspect=0', '/work/main', 'plan', '--answers', 'a'],
      false,
      ['plan', '--answers', 'a'],
    ],
    [
      'of a checkout come after the module Playwright passes',
      ['electron', '--inspect=0', '-r', '/loader.js', '/work/main', '--resume'],
      false,
      ['--resume'],
    ],
    ['of a checkout, with the long form of that', ['electron', '--require', '/loader.js', '.'], false, []],
    ['of a checkout that was simply started', ['electron', '.'], false, []],
    ['keep what looks like Electron’s after the path', ['electron', '.', '-r', 'x'], false, ['-r', 'x']],
  ])('%s', (_, argv, isPackaged, own) => {
    expect(ownArguments(argv, isPackaged)).toEqual(own);
  });
});
