import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunRecord } from '../../app/plan/events.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { emptySnapshot } from '../../app/session/snapshot.ts';
import { createAnnouncer } from './announce.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const at = (page: Snapshot['page']): Snapshot => ({ ...emptySnapshot, page });

describe('announcing', () => {
  it('sends the first snapshot at once, then only the newest of each tenth of a second', () => {
    const { announce, sent } = listening();
    for (const page of ['launch', 'package', 'welcome'] as const) announce('session.changed', at(page));
    expect(sent).toEqual(['launch']);
    vi.advanceTimersByTime(99);
    expect(sent).toEqual(['launch']);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(['launch', 'welcome']);
    announce('session.changed', at('sql'));
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual(['launch', 'welcome', 'sql']);
  });

  it('sends at once again after a pause, and leaves no timer behind', () => {
    const { announce, sent } = listening();
    announce('session.changed', at('launch'));
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
    announce('session.changed', at('sql'));
    expect(sent).toEqual(['launch', 'sql']);
  });

  it('never sends more than eleven snapshots a second, and never loses the last', () => {
    const { announce, sent } = listening();
    const pages = ['sql', 'vault'] as const;
    for (let count = 0; count < 1000; count += 1) {
      announce('session.changed', at(pages[count % 2] ?? 'sql'));
      vi.advanceTimersByTime(1);
    }
    announce('session.changed', at('finish'));
    vi.advanceTimersByTime(100);
    expect([sent.length <= 12, sent.at(-1)]).toEqual([true, 'finish']);
  });

  it('sends of ten thousand records at once the last four hundred, and no progress', () => {
    const { announce, sent } = listening();
    const line = (seq: number): RunRecord => ({ seq, time: '', event: { kind: 'logLine', step: 'install-sql', text: 'x' } });
    const progress: RunRecord = { seq: 0, time: '', event: { kind: 'stepProgress', step: 'install-sql', fraction: 0.5 } };
    announce('run.records', [...Array.from({ length: 10_000 }, (_, index) => line(index + 1)), progress]);
    const [records] = sent as readonly (readonly RunRecord[])[];
    expect([records?.length, records?.[0]?.seq, records?.at(-1)?.seq]).toEqual([400, 9601, 10_000]);
  });

  it('holds back no other event', () => {
    const { announce, sent } = listening();
    announce('session.changed', at('launch'));
    announce('theme.changed', 'dark');
    announce('theme.changed', 'light');
    expect(sent).toEqual(['launch', 'dark', 'light']);
  });
});

function listening() {
  const sent: unknown[] = [];
  const announce = createAnnouncer((name, value) => void sent.push(name === 'session.changed' ? (value as Snapshot).page : value));
  return { announce, sent };
}
