import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { fileVersions } from './file-versions.ts';
import { onWindows, thenFact } from './probe.ts';

/** Version of Windows Installer: that of msi.dll, which it is in. */
export const windowsInstaller = onWindows(async (doors) =>
  thenFact(await fileVersions(doors), ({ windowsInstaller: version }): Fact<FactValue<'windowsInstaller'>> =>
    version === null ? unknown('notFound', 'msi.dll') : known({ version }),
  ),
);
