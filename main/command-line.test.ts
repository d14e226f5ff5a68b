import { expect, test } from 'vitest';
import { openingOf } from './command-line.ts';

test.each([
  [[], 'linux', 'fresh'],
  [['--resume'], 'linux', 'afterRestart'],
  [['--resume'], 'win32', 'again'],
  [['--resume', '--here'], 'win32', 'afterRestart'],
  [['--here'], 'win32', null],
  [['--resume', '--here', 'more'], 'win32', null],
  [['--resume', 'C:\\file'], 'win32', null],
  [['resume'], 'win32', null],
] as const)('%j on %s opens the wizard: %s', (words, platform, opening) => {
  expect(openingOf(words, platform)).toBe(opening);
});
