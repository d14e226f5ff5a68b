import type { PartReport } from '../../app/package/part-report.ts';
import { createProgressMeter, type OnProgress } from './progress-meter.ts';

/** Adds up how far the reading of all parts is. */
export interface PartsCounter {
  /** How far a lane is with parts that it reads one after the other. */
  readonly at: (parts: readonly PartReport[], percent: number) => void;
  readonly done: (part: PartReport) => void;
}

/** Makes a counter: `now` in milliseconds. Bytes never go back, whatever order parts end in. */
export function createPartsCounter(parts: readonly PartReport[], onProgress: OnProgress | undefined, now: () => number): PartsCounter {
  const meter = createProgressMeter(onProgress, now);
  const bytesTotal = parts.reduce((sum, part) => sum + (part.size ?? 0), 0);
  const bytes = new Map<string, number>();
  const done = new Set<string>();
  const report = (file: string): void => {
    const bytesDone = [...bytes.values()].reduce((sum, one) => sum + one, 0);
    meter.report({ phase: 'verifying', bytesDone, bytesTotal, filesDone: done.size, filesTotal: parts.length, file });
  };
  return {
    at: (lane, percent) => {
      let left = (lane.reduce((sum, { size }) => sum + (size ?? 0), 0) * percent) / 100;
      let current = lane[0]?.name ?? '';
      for (const { name, size } of lane) {
        if (left > 0) current = name;
        bytes.set(name, done.has(name) ? (size ?? 0) : Math.min(size ?? 0, Math.max(0, left)));
        left -= size ?? 0;
      }
      report(current);
    },
    done: ({ name, size }) => {
      done.add(name);
      bytes.set(name, size ?? 0);
      report(name);
    },
  };
}
