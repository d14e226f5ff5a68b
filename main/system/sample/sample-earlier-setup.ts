import { REPORTING_KEY } from '../../../app/plan/steps/install-reporting.ts';
import type { ProgramRequest, ProgramResult } from '../run-program.ts';
import { readSampleStore, writeSampleStore } from './sample-store.ts';

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
  const { [REPORTING_KEY]: names = {}, ...registry } = readSampleStore(folder, 'registry.json');
  const kept = Object.fromEntries(Object.entries(names).filter(([name]) => name !== old));
  writeSampleStore(folder, 'registry.json', { ...registry, [REPORTING_KEY]: kept });
  return ended(0);
}

function ended(exitCode: number): ProgramResult {
  return { kind: 'exited', exitCode, output: '' };
}
