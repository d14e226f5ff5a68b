import { known, unknown } from '../../app/machine/fact.ts';
import { childEnvironment } from '../system/child-environment.ts';
import { systemFolder } from '../system/windows-folder.ts';
import type { Probe } from './probe.ts';

/** Mandatory levels *high* and *system* of a token, as security identifiers: the same in every language. */
const ELEVATED = /S-1-16-(?:12288|16384)\b/u;

/** Whether this process may change the machine: root, or on Windows a token of high integrity, as whoami lists it. */
export const elevated: Probe<'elevated'> = async ({ host, run }, signal) => {
  if (host.platform !== 'win32') return host.userId === null ? unknown('notGathered') : known(host.userId === 0);
  const system = systemFolder();
  const args = ['/groups', '/fo', 'csv', '/nh'];
  const result = await run({ file: `${system}\\whoami.exe`, args, cwd: system, environment: childEnvironment(), signal });
  if (result.kind === 'exited' && result.exitCode === 0) return known(ELEVATED.test(result.output));
  return unknown('unreadable', result.kind === 'exited' ? `whoami.exe: ${String(result.exitCode)}` : result.kind);
};
