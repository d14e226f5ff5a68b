import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import { onWindows, readRequired, thenFact } from './probe.ts';

/** Windows Server 2016: the first without this role. */
const FIRST_WITHOUT = 14_393;

/** The Application Server role. Since Windows Server 2016 there is none; on older ones only WMI could tell. */
export const applicationServerRole = onWindows(async ({ registry }) =>
  thenFact(
    await readRequired(registry, 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', 'CurrentBuildNumber'),
    (build): Fact<boolean> => (Number(build) >= FIRST_WITHOUT ? known(false) : unknown('notGathered')),
  ),
);
