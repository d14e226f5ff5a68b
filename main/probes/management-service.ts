import { mapFact, onWindows } from './probe.ts';

/** Whether Windows Management Instrumentation runs. */
export const managementService = onWindows(async ({ services }) =>
  mapFact(await services.find('Winmgmt'), (service) => ({ running: service?.running ?? false })),
);
