import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runLine } from '../../app/commands/run-line.ts';
import { declarations } from '../../app/plan/declarations.ts';
import type { RunEvent } from '../../app/plan/events.ts';
import type { Language } from '../../app/texts/texts.ts';
import { runWriter } from './run-output.ts';

const usual = declarations['install-sql'].softLimitMinutes;
const begins: RunEvent = { kind: 'stepStarted', step: 'install-sql', attempt: 1 };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-27T08:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a step that takes longer than usual', () => {
  it.each([
    ['en', 'SQL Server takes longer than usual: it usually ends within 30 minutes. It goes on.'],
    ['fr', 'SQL Server\u00a0: l’étape dure plus longtemps que d’ordinaire, où elle se termine en 30 minutes. Elle se poursuit.'],
  ] as const)('is told once, in words (%s)', (language, words) => {
    const { said, hear } = writing('text', language);
    hear(begins);
    vi.advanceTimersByTime(usual * 60_000 - 1);
    expect(said()).not.toContain(words);
    vi.advanceTimersByTime(5 * usual * 60_000);
    expect(said().filter((line) => line === words)).toHaveLength(1);
  });

  it('is a line of its own among events, of the published form', () => {
    const { said, hear } = writing('json');
    hear(begins);
    vi.advanceTimersByTime(2 * usual * 60_000);
    const lines = said().map((line) => runLine.parse(JSON.parse(line)));
    expect(lines.slice(1)).toEqual([
      { seq: 0, time: '2026-11-27T08:30:00.000Z', kind: 'longerThanUsual', step: 'install-sql', usualMinutes: usual },
    ]);
  });

  it('is told though it is tried again meanwhile', () => {
    const { said, hear } = writing('json');
    hear(begins);
    vi.advanceTimersByTime((usual - 1) * 60_000);
    hear({ ...begins, attempt: 2 });
    vi.advanceTimersByTime(2 * 60_000);
    expect(said().at(-1)).toContain('longerThanUsual');
  });

  it.each<RunEvent>([
    { kind: 'stepFinished', step: 'install-sql', evidence: [] },
    { kind: 'stepFailed', step: 'install-sql', failure: { code: 'stopped' } },
    { kind: 'runStopped' },
    { kind: 'restartNeeded', step: 'install-sql', when: 'first' },
  ])('is none once there was $kind', (end) => {
    const { said, hear } = writing('json');
    hear(begins);
    hear(end);
    vi.advanceTimersByTime(5 * usual * 60_000);
    expect(said().join()).not.toContain('longerThanUsual');
  });
});

/** A writer, and the lines that it has said so far. */
function writing(format: 'text' | 'json', language: Language = 'en') {
  let text = '';
  const out = (more: string): void => void (text += more);
  const writer = runWriter({ out, err: () => undefined, isTerminal: false, language, program: { now: () => new Date() } }, format);
  return {
    said: () => text.trimEnd().split('\n'),
    hear: (event: RunEvent) => {
      writer.records([{ seq: 1, time: new Date().toISOString(), event }]);
    },
  };
}
