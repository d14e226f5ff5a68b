import { readFileSync } from 'node:fs';
import { executeRun } from './execute.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';

/** A run that ends its own process, as a power cut does, right after some record was written. */
export interface CrashOrder extends RunOrder {
  /** Number of that record; null to run to the end. */
  readonly dieAfter: number | null;
}

/** Runs what the file named on the command line orders. For a process of its own. */
export async function runAndCrash(argv: readonly string[]): Promise<void> {
  const order = JSON.parse(readFileSync(argv[2] ?? '', 'utf8')) as CrashOrder;
  await executeRun(
    executionOf(order, {}, (record) => {
      if (record.seq === order.dieAfter) process.kill(process.pid, 'SIGKILL');
    }),
  );
}
