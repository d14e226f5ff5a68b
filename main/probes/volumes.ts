import { known, unknown } from '../../app/machine/fact.ts';
import type { Volume } from '../../app/machine/facts.ts';
import { childEnvironment } from '../system/child-environment.ts';
import type { Probe } from './probe.ts';

/** A line of POSIX df in kilobytes, with the type that only GNU's prints (`-T`). */
const LINE = /^(?<source>\S+)(?: +(?<type>[a-z][\w.-]*))? +(?<total>\d+) +\d+ +(?<free>-?\d+) +\d+% +(?<root>\/.*)$/u;

/** Drives and mount points. On Windows they need Win32, which is not asked yet; elsewhere `df` lists the local ones. */
export const volumes: Probe<'volumes'> = async ({ host, run }, signal) => {
  if (host.platform === 'win32') return unknown('notGathered');
  const options = host.platform === 'linux' ? '-kPTl' : '-kPl';
  const result = await run({ file: '/bin/df', args: [options], cwd: '/', environment: childEnvironment(), signal });
  // df ends with 1 where one of many mount points could not be asked, and lists the others.
  if (result.kind !== 'exited' || result.exitCode > 1) return unknown('unreadable', result.kind);
  const found = parseDf(result.output);
  return found.length === 0 ? unknown('unreadable', result.output.slice(0, 200)) : known(found);
};

/** Volumes in the output of `df -kPT` or `df -kP`: disks and the root, without what the kernel makes up. */
export function parseDf(output: string): Volume[] {
  return output.split('\n').flatMap((line) => {
    const parts = LINE.exec(line)?.groups;
    if (parts === undefined) return [];
    const { source = '', type = '', total = '', free = '', root = '' } = parts;
    if (!source.startsWith('/dev/') && root !== '/') return [];
    const bytes = (kilobytes: string): number => Math.max(0, Number(kilobytes)) * 1024;
    return [{ root, fileSystem: type, type: 'fixed', totalBytes: bytes(total), freeBytes: bytes(free) }];
  });
}
