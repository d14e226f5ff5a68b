import { expect, it } from 'vitest';
import type { PackageProgress } from '../../app/package/part-report.ts';
import { createProgressMeter, type Position } from './progress-meter.ts';

const start: Position = { phase: 'verifying', bytesDone: 0, bytesTotal: 1000, file: 'a', filesDone: 0, filesTotal: 2 };

function meterAt() {
  const clock = { now: 0 };
  const reported: PackageProgress[] = [];
  const meter = createProgressMeter(
    (one) => reported.push(one),
    () => clock.now,
  );
  const report = (now: number, more: Partial<Position>) => {
    clock.now = now;
    meter.report({ ...start, ...more });
  };
  return { report, reported };
}

it('the first and the last position of a phase are reported, between them not more than ten a second', () => {
  const { report, reported } = meterAt();
  report(0, {});
  report(30, { bytesDone: 10 });
  report(60, { bytesDone: 20 });
  report(120, { bytesDone: 30 });
  report(130, { bytesDone: 1000, filesDone: 2 });
  report(140, { phase: 'listing', bytesDone: 0 });
  expect(reported.map((one) => one.bytesDone)).toEqual([0, 30, 1000, 0]);
});

it('bytes never go back within a phase and never exceed the total', () => {
  const { report, reported } = meterAt();
  report(0, { bytesDone: 500 });
  report(200, { bytesDone: 400 });
  report(400, { bytesDone: 5000 });
  expect(reported.map((one) => one.bytesDone)).toEqual([500, 500, 1000]);
});

it('the speed is that of the last seconds, and unknown at first', () => {
  const { report, reported } = meterAt();
  report(0, {});
  report(200, { bytesDone: 100 });
  report(1000, { bytesDone: 200 });
  report(6000, { bytesDone: 200 });
  expect(reported.map((one) => one.bytesPerSecond)).toEqual([null, null, 200, 0]);
});
