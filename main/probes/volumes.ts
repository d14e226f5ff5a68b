import * as z from 'zod';
import { known, unknown } from '../../app/machine/fact.ts';
import type { Volume } from '../../app/machine/facts.ts';
import { childEnvironment } from '../system/child-environment.ts';
import { askScript, mapFact, type Probe } from './probe.ts';

/** A line of POSIX df in kilobytes, with the type that only GNU's prints (`-T`). */
const LINE = /^(?<source>\S+)(?: +(?<type>[a-z][\w.-]*))? +(?<total>\d+) +\d+ +(?<free>-?\d+) +\d+% +(?<root>\/.*)$/u;

/** Drives as System.IO.DriveInfo tells them; types that hold no folders of ours are left out. */
const drives = z.array(
  z.strictObject({
    root: z.string(),
    type: z.string(),
    fileSystem: z.string(),
    totalBytes: z.number(),
    freeBytes: z.number(),
  }),
);
const driveTypes: Readonly<Record<string, Volume['type']>> = {
  Fixed: 'fixed',
  Removable: 'removable',
  Network: 'network',
  CDRom: 'optical',
};

/** Drives and mount points: on Windows by the script, elsewhere `df` lists the local ones. */
export const volumes: Probe<'volumes'> = async (doors, signal) => {
  const { host, run } = doors;
  if (host.platform === 'win32') return mapFact(await askScript(doors, 'drives', drives), windowsVolumes);
  const options = host.platform === 'linux' ? '-kPTl' : '-kPl';
  const result = await run({ file: '/bin/df', args: [options], cwd: '/', environment: childEnvironment(), signal });
  // df ends with 1 where one of many mount points could not be asked, and lists the others.
  if (result.kind !== 'exited' || result.exitCode > 1) return unknown('unreadable', result.kind);
  const found = parseDf(result.output);
  return found.length === 0 ? unknown('unreadable', result.output.slice(0, 200)) : known(found);
};

function windowsVolumes(found: z.infer<typeof drives>): Volume[] {
  return found.flatMap(({ type, ...drive }) => {
    const kind = driveTypes[type];
    return kind === undefined ? [] : [{ ...drive, type: kind }];
  });
}

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
