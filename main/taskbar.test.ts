import { expect, test } from 'vitest';
import { needsAttention, taskbarOf } from './taskbar.ts';

test.each([
  ['none', 0.4, { fraction: -1, mode: 'none' }],
  ['running', 0, { fraction: 0.01, mode: 'normal' }],
  ['running', 0.4, { fraction: 0.4, mode: 'normal' }],
  ['failed', 0.4, { fraction: 0.4, mode: 'error' }],
  ['restartFirst', 0.4, { fraction: 0.4, mode: 'paused' }],
  ['finished', 1, { fraction: -1, mode: 'none' }],
] as const)('a run that is %s at %d', (phase, fraction, taskbar) => {
  expect(taskbarOf({ phase, fraction })).toEqual(taskbar);
});

test('only an end that was waited for is news', () => {
  expect(needsAttention('running', 'finished')).toBe(true);
  expect(needsAttention('stopping', 'failed')).toBe(true);
  expect(needsAttention('none', 'failed')).toBe(false);
  expect(needsAttention('finished', 'finished')).toBe(false);
  expect(needsAttention('stopping', 'stopped')).toBe(false);
});
