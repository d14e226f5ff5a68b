import { mapFact, onWindows, readNumber } from './probe.ts';

/** Whether .NET Framework 3.5 is installed. */
export const dotNet35 = onWindows(async ({ registry }) =>
  mapFact(await readNumber(registry, 'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v3.5', 'Install'), (install) => install === 1),
);
