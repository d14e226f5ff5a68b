import * as z from 'zod';
import type { Fact } from '../../app/machine/fact.ts';
import { askScript, type ProbeDoors } from './probe.ts';

const version = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

const versions = z.strictObject({
  backupServer: version,
  protectionAgent: version,
  recoveryAgent: version,
  windowsInstaller: version,
  sqlcmd: version,
  managementStudio: version,
});

/** Versions that only files (MsdpmDll.dll, msdpmPS.dll, CBEngine.exe, msi.dll, SQLCMD.EXE) or the list of programs tell; null where absent. */
export function fileVersions(doors: ProbeDoors): Promise<Fact<z.infer<typeof versions>>> {
  return askScript(doors, 'versions', versions);
}
