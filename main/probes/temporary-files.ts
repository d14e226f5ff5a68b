import { mapFact, onWindows } from './probe.ts';

/** How much lies in the folder for temporary files of services, which the agent uses as LocalSystem. */
export const temporaryFiles = onWindows(async ({ host }) =>
  mapFact(await host.listFolder(`${host.windows}\\Temp`), (names) => ({ count: names.length })),
);
