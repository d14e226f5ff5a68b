import { known } from '../../app/machine/fact.ts';
import { allFacts, type Probe, readRequired } from './probe.ts';

const CONTROL = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';

/** The name the network knows until the next restart, and the language Windows was installed in (setup facts 7). */
export const computer: Probe<'computer'> = async ({ host, registry }) => {
  if (host.platform !== 'win32') return known({ name: host.name, installLanguage: '' });
  return allFacts({
    name: await readRequired(registry, `${CONTROL}\\ComputerName\\ActiveComputerName`, 'ComputerName'),
    installLanguage: await readRequired(registry, `${CONTROL}\\Nls\\Language`, 'InstallLanguage'),
  });
};
