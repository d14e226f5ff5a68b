import type { PackagePhase, PackageProgress } from '../../app/package/part-report.ts';

/** Where a piece of work reports how far it is. */
export type OnProgress = (progress: PackageProgress) => void;

/** Turns positions into progress: with speed, not more often than a person can read. */
export interface ProgressMeter {
  readonly report: (position: Position) => void;
}

/** How far one phase is. */
export interface Position {
  readonly phase: PackagePhase;
  readonly bytesDone: number;
  /** 0 while nobody knows it. */
  readonly bytesTotal: number;
  readonly file: string | null;
  readonly filesDone: number;
  readonly filesTotal: number;
}

interface Sample {
  readonly at: number;
  readonly bytes: number;
}

/** Milliseconds between two reports, and the time over which the speed is taken. */
const [shortestGap, speedWindow] = [100, 5000];

/** Makes a meter. Every phase's beginning and end is reported; bytes never go back within a phase. */
export function createProgressMeter(onProgress: OnProgress | undefined, now: () => number): ProgressMeter {
  let samples: readonly Sample[] = [];
  let last: Position | null = null;
  let reportedAt = Number.NEGATIVE_INFINITY;
  return {
    report: (position) => {
      const at = now();
      const same = last?.phase === position.phase;
      const bytesDone = Math.round(
        Math.min(
          position.bytesTotal === 0 ? Number.POSITIVE_INFINITY : position.bytesTotal,
          same ? Math.max(last?.bytesDone ?? 0, position.bytesDone) : position.bytesDone,
        ),
      );
      if (!same) samples = [];
      last = { ...position, bytesDone };
      const ended = position.bytesTotal > 0 && bytesDone === position.bytesTotal && position.filesDone === position.filesTotal;
      if (same && !ended && at - reportedAt < shortestGap) return;
      reportedAt = at;
      samples = [...samples.filter((sample) => at - sample.at <= speedWindow), { at, bytes: bytesDone }];
      onProgress?.({ ...last, bytesPerSecond: speedOf(samples) });
    },
  };
}

function speedOf(samples: readonly Sample[]): number | null {
  const [first] = samples;
  const last = samples[samples.length - 1];
  if (first === undefined || last === undefined || last.at - first.at < 500) return null;
  return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
}
