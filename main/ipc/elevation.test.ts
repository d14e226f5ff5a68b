import { expect, it } from 'vitest';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { restartElevated } from './elevation.ts';

const refused = failed({ code: 'elevation.refused', win32Error: 1223 });

/** Restarts on a Windows that answers like this; what happened, in which order. */
async function restart(answer: Outcome<null>) {
  const happened: unknown[] = [];
  const outcome = await restartElevated({
    elevate: (start) => {
      happened.push(start);
      return Promise.resolve(answer);
    },
    file: 'C:\\Setup.exe',
    args: ['--state', 'D:\\My state'],
    folder: 'C:\\',
    window: () => 7n,
    lock: { release: () => void happened.push('released'), take: () => void happened.push('taken') },
    exit: () => void happened.push('exit'),
  });
  return { outcome, happened };
}
const start = { file: 'C:\\Setup.exe', args: ['--state', 'D:\\My state'], folder: 'C:\\', window: 7n };

it('the same program is started with the same arguments, may have the lock, and this one ends', async () => {
  expect(await restart(ok(null))).toEqual({ outcome: ok(null), happened: ['released', start, 'exit'] });
});

it('a prompt that was declined is told, and this window stays the one of its state folder', async () => {
  expect(await restart(refused)).toEqual({ outcome: refused, happened: ['released', start, 'taken'] });
});
