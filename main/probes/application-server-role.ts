import * as z from 'zod';
import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import { askScript, onWindows, readRequired } from './probe.ts';

/** Windows Server 2016: the first without this role. */
const FIRST_WITHOUT = 14_393;

/** The Application Server role. Since Windows Server 2016 there is none; on older ones Get-WindowsFeature knows. */
export const applicationServerRole = onWindows(async (doors): Promise<Fact<boolean>> => {
  const build = await readRequired(doors.registry, 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', 'CurrentBuildNumber');
  if (!isKnown(build)) return build;
  return Number(build.value) >= FIRST_WITHOUT ? known(false) : askScript(doors, 'applicationServer', z.boolean());
});
