import { mapFact, onWindows, readNumber } from './probe.ts';

/** Release number of the .NET Framework 4.5 or later; 0 where there is none. */
export const dotNetRelease = onWindows(async ({ registry }) =>
  mapFact(
    await readNumber(registry, 'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full', 'Release'),
    (release) => release ?? 0,
  ),
);
