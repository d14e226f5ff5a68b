import { known, unknown } from '../../app/machine/fact.ts';
import { onWindows } from './probe.ts';
import { proxyAddress } from './proxy-address.ts';

/** The page that Windows itself asks whether there is an Internet (REQUIREMENTS A6). */
const PAGE = { host: 'www.msftncsi.com', path: '/ncsi.txt' };
const LIMIT_MS = 4000;

/** How far this clock is from the one in the head of an HTTP answer, which counts whole seconds. */
export const clock = onWindows(async (doors, signal) => {
  const answer = await doors.network.request({ ...PAGE, proxy: await proxyAddress(doors, signal), limitMs: LIMIT_MS });
  if (answer.kind === 'silent') return unknown(answer.detail === 'timeout' ? 'timeout' : 'notFound', answer.detail);
  const theirs = Date.parse(answer.date ?? '');
  if (Number.isNaN(theirs)) return unknown('unreadable', answer.date ?? String(answer.status));
  return known({ offsetSeconds: Math.round((doors.host.now() - theirs) / 1000) });
});
