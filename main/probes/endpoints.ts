import { endpoints as addresses } from '../../app/connectivity/endpoints.ts';
import { known } from '../../app/machine/fact.ts';
import { onWindows } from './probe.ts';
import { proxyAddress } from './proxy-address.ts';

/** Whether every address of the allow list (REQUIREMENTS A6) takes a connection, through the proxy that Windows is set to. Nothing is sent. */
export const endpoints = onWindows(async (doors, signal) => {
  const proxy = await proxyAddress(doors, signal);
  const reaches = await Promise.all(addresses.map((address) => doors.network.reach(address, proxy)));
  return known(
    addresses.map(({ id }, index) => {
      const reach = reaches[index];
      return reach?.kind === 'reached' ? { id, reached: true, detail: null } : { id, reached: false, detail: reach?.detail ?? null };
    }),
  );
});
