import { mapFact, onWindows } from './probe.ts';

/** Whether the service of the Windows firewall runs; where it is not even installed it does not. */
export const firewallService = onWindows(async ({ services }) =>
  mapFact(await services.find('MpsSvc'), (service) => ({ running: service?.running ?? false })),
);
