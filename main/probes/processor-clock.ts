import { mapFact, onWindows, readNumber, thenFact } from './probe.ts';
import { known, unknown, type Fact } from '../../app/machine/fact.ts';

const FIRST = 'HKLM\\HARDWARE\\DESCRIPTION\\System\\CentralProcessor\\0';

/** Clock of the first processor, as Windows measured it when it started. */
export const processorClock = onWindows(async ({ registry }) =>
  mapFact(
    thenFact(await readNumber(registry, FIRST, '~MHz'), (mhz): Fact<number> => (mhz === null ? unknown('notFound', FIRST) : known(mhz))),
    (mhz) => ({ mhz }),
  ),
);
