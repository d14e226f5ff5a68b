import { expect, it } from 'vitest';
import { longerThanUsual } from './longer-than-usual.ts';
import { noRun, type RunState } from './run-state.ts';

const startedAt = '2026-11-23T08:00:00.000Z';
const step = { id: 'install-sql', weight: 900, state: 'running', fraction: 0.4, startedAt, endedAt: null } as const;
const running: RunState = { ...noRun, phase: 'running', current: 'install-sql', steps: [step] };

it.each([
  ['just begun', running, '2026-11-23T08:00:01.000Z', null],
  ['at its usual end', running, '2026-11-23T08:30:00.000Z', null],
  ['a second after it', running, '2026-11-23T08:30:01.000Z', 30],
  ['done', { ...running, steps: [{ ...step, state: 'done' }] } satisfies RunState, '2026-11-23T09:00:00.000Z', null],
  ['not begun', { ...running, steps: [{ ...step, startedAt: null }] } satisfies RunState, '2026-11-23T09:00:00.000Z', null],
  ['of no run', noRun, '2026-11-23T09:00:00.000Z', null],
] as const)('a step %s takes longer than usual: %#', (_, run, now, expected) => {
  expect(longerThanUsual(run, now)).toBe(expected);
});
