import * as z from 'zod';
import { assertNever } from '../assert-never.ts';
import type { Fix } from './fixes.ts';

/** Schema of one command of a fix: a program of Windows' own system folder, and its arguments. */
const fixCommand = z.strictObject({ program: z.enum(['dism.exe', 'sc.exe', 'net.exe', 'reg.exe']), args: z.array(z.string()) });

/** See {@link fixCommand}. */
export type FixCommand = z.infer<typeof fixCommand>;

/** Schema of what a fix runs, what takes it back, and what is still to do after it. */
export const fixPlan = z.strictObject({
  check: z.string(),
  commands: z.array(fixCommand),
  undo: z.array(fixCommand),
  afterwards: z.enum(['nothing', 'restartComputer', 'restartInstance']),
});

/** See {@link fixPlan}. */
export type FixPlan = z.infer<typeof fixPlan>;

const SQL_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';

/** The exact commands of a fix. `instanceId` is what the registry calls the instance (`MSSQL14.BACKUP`); null where it is not known. */
export function fixPlanOf(check: string, fix: Fix, instanceId: string | null): FixPlan | null {
  switch (fix.kind) {
    case 'enableFeatures':
      return { check, ...featureCommands(fix.features), afterwards: 'restartComputer' };
    case 'setService':
      return { check, ...serviceCommands(fix.service, fix.isStarted), afterwards: 'nothing' };
    case 'setInstanceValue': {
      if (instanceId === null) return null;
      const place = [`${SQL_KEY}\\${instanceId}\\${fix.key}`, '/v', fix.name, '/t', 'REG_DWORD'];
      const set = (value: number): FixCommand => ({ program: 'reg.exe', args: ['add', ...place, '/d', String(value), '/f', '/reg:64'] });
      return { check, commands: [set(fix.value)], undo: [set(0)], afterwards: 'restartInstance' };
    }
    default:
      return assertNever(fix);
  }
}

/** A command as a person types it: arguments with blanks in quotes. */
export function commandLine({ program, args }: FixCommand): string {
  return [program, ...args.map((argument) => (/[\s"]/u.test(argument) ? `"${argument}"` : argument))].join(' ');
}

/** `/norestart`, because without it DISM restarts the server on the spot. */
function featureCommands(features: readonly string[]): Pick<FixPlan, 'commands' | 'undo'> {
  const names = features.map((feature) => `/FeatureName:${feature}`);
  return {
    commands: [{ program: 'dism.exe', args: ['/Online', '/Enable-Feature', '/All', ...names, '/Quiet', '/NoRestart'] }],
    undo: [{ program: 'dism.exe', args: ['/Online', '/Disable-Feature', ...names, '/Quiet', '/NoRestart'] }],
  };
}

/** sc.exe wants a blank after `start=`: two arguments. net.exe waits until the service runs. */
function serviceCommands(service: string, isStarted: boolean): Pick<FixPlan, 'commands' | 'undo'> {
  const config = (start: string): FixCommand => ({ program: 'sc.exe', args: ['config', service, 'start=', start] });
  return {
    commands: [config('auto'), ...(isStarted ? [{ program: 'net.exe' as const, args: ['start', service] }] : [])],
    undo: [...(isStarted ? [{ program: 'net.exe' as const, args: ['stop', service] }] : []), config('demand')],
  };
}
