import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import type { ShownWindow } from '../../app/plan/shown-window.ts';
import { plainProcesses } from '../system/processes.ts';
import { usualPatience } from './run-context.ts';
import { watchSilence } from './silence-watch.ts';

const box: ShownWindow = { title: 'Setup', text: 'Insert secret disk 2' };
let windows: readonly ShownWindow[] | null = [];
let said: RunEvent[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  [windows, said] = [[], []];
});
afterEach(() => {
  vi.useRealTimers();
});

it('a program that shows a window after a long silence is told of once, with its words redacted, and no more when it goes on', () => {
  const watch = watched();
  windows = [box];
  vi.advanceTimersByTime(usualPatience.silenceMs - 1);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(3 * usualPatience.silenceMs);
  watch.heard();
  expect(said.map((event) => (event.kind === 'stepNotice' ? event.notice : event))).toEqual([
    { kind: 'waits', for: 'answer', windows: [{ title: 'Setup', text: 'Insert •••••• disk 2' }] },
    null,
  ]);
  watch.end();
});

it('a program that is heard again and again is not looked at', () => {
  const watch = watched();
  windows = [box];
  for (let count = 0; count < 10; count += 1) {
    vi.advanceTimersByTime(usualPatience.silenceMs / 2);
    watch.heard();
  }
  expect([said, watch.end()]).toEqual([[], []]);
});

it('a silent program without a window works: nothing is said', () => {
  const watch = watched();
  vi.advanceTimersByTime(5 * usualPatience.silenceMs);
  expect([said, watch.end()]).toEqual([[], []]);
});

it('where windows are not told it may be waiting', () => {
  const watch = watched();
  windows = null;
  vi.advanceTimersByTime(usualPatience.silenceMs);
  expect(said).toMatchObject([{ notice: { for: 'answer', windows: [] } }]);
  watch.end();
});

it('a program that was not started yet is not looked at, and after the end nobody looks any more', () => {
  windows = [box];
  const watch = watchSilence('install-sql', context());
  vi.advanceTimersByTime(2 * usualPatience.silenceMs);
  watch.began(7);
  watch.end();
  vi.advanceTimersByTime(2 * usualPatience.silenceMs);
  expect(said).toEqual([]);
});

it('the windows that were seen last are known at the end', () => {
  const watch = watched();
  windows = [{ title: 'Setup', text: '' }];
  vi.advanceTimersByTime(usualPatience.silenceMs);
  expect(watch.end()).toEqual([{ title: 'Setup', text: '' }]);
});

function watched() {
  const watch = watchSilence('install-sql', context());
  watch.began(7);
  return watch;
}

function context(): Parameters<typeof watchSilence>[1] {
  return {
    patience: usualPatience,
    processes: { ...plainProcesses, windowsOf: () => windows },
    redact: (text) => text.replace('secret', '••••••'),
    say: (event) => void said.push(event),
  };
}
