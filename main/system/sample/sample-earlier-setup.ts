import path from 'node:path';
import type { ProgramRequest, ProgramResult } from '../run-program.ts';
import { writeWhole } from '../write-whole.ts';
import { readSampleStore } from './sample-store.ts';

const RS_NAMES = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server\\Instance Names\\RS';

/** What SQL Server's setup ends with for a switch that it does not know (setup facts 3.4). */
const WRONG_SWITCH = -2_068_578_304;

/**
 * Plays the setup that an earlier release of SQL Server left on the sample machine, which uninstalls its Reporting Services; null
 * where the program is another.
 */
export function runEarlierSetup(folder: string, { file, args }: ProgramRequest): ProgramResult | null {
  if (!/\\Setup Bootstrap\\SQLServer\d{4}\\setup\.exe$/iu.test(file)) return null;
  const old = args.find((argument) => argument.startsWith('/INSTANCENAME='))?.slice('/INSTANCENAME='.length);
  if (old === undefined || !args.includes('/ACTION=Uninstall') || !args.includes('/FEATURES=RS')) return ended(WRONG_SWITCH);
  const { [RS_NAMES]: names = {}, ...registry } = readSampleStore(folder, 'registry.json');
  const kept = Object.fromEntries(Object.entries(names).filter(([name]) => name !== old));
  writeWhole(path.join(folder, 'registry.json'), `${JSON.stringify({ ...registry, [RS_NAMES]: kept }, null, 2)}\n`);
  return ended(0);
}

function ended(exitCode: number): ProgramResult {
  return { kind: 'exited', exitCode, output: '' };
}
