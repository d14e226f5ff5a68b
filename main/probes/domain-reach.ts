import { isKnown, known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { childEnvironment } from '../system/child-environment.ts';
import { domain } from './domain.ts';
import { onWindows } from './probe.ts';

/** What a DNS name consists of; anything else is not put on a command line. */
const DNS_NAME = /^[A-Za-z0-9.-]+$/u;
/** Under the limit of a probe, for a domain that does not answer. */
const LIMIT_MS = 8000;

/**
 * Whether a domain controller answers: `nltest /dsgetdc:` asks DsGetDcName and ends with its code (0, or 1355
 * ERROR_NO_SUCH_DOMAIN and the like), the same in every language.
 */
export const domainReach = onWindows(async (doors, signal): Promise<Fact<FactValue<'domainReach'>>> => {
  const joined = await domain(doors, signal);
  if (!isKnown(joined)) return joined;
  if (joined.value.kind === 'workgroup') return known({ kind: 'notReached', code: 'workgroup' });
  const { name } = joined.value;
  if (!DNS_NAME.test(name)) return unknown('unreadable', name);
  const system = `${doors.host.windows}\\System32`;
  const args = [`/dsgetdc:${name}`];
  const environment = childEnvironment();
  const result = await doors.run({ file: `${system}\\nltest.exe`, args, cwd: system, environment, totalLimitMs: LIMIT_MS, signal });
  if (result.kind !== 'exited') return unknown(result.kind === 'timedOut' ? 'timeout' : 'unreadable', result.kind);
  return known(result.exitCode === 0 ? { kind: 'reached' } : { kind: 'notReached', code: String(result.exitCode) });
});
