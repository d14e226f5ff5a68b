import * as z from 'zod';
import { laterFact } from './fact.ts';
import { featureState, installed, versioned } from './values.ts';

/** A runtime library of Visual C++; 2015 stands for all later ones too, which share its files. */
const visualCppRuntime = z.strictObject({
  release: z.enum(['2008', '2010', '2012', '2013', '2015']),
  architecture: z.enum(['x64', 'x86']),
  version: z.string().nullable(),
});

/** Where a backup server that is or was installed keeps its database (`Microsoft Data Protection Manager\\DB`). */
const backupDatabase = z.strictObject({
  server: z.string(),
  instance: z.string(),
  database: z.string().nullable(),
  // Null where it was not learned, also by an older version.
  /** The instance of its reports; null where none is noted. */
  reporting: z.string().nullable().default(null),
  /** The setup that their release left on the server, which can uninstall them; null where nothing tells it. */
  reportingSetup: z.string().nullable().default(null),
});

/** Facts of what else is installed or going on. */
export const softwareFacts = {
  /** .NET Framework 3.5 (`NDP\\v3.5\\Install`). */
  dotNet35: laterFact(z.boolean()),
  windowsInstaller: laterFact(versioned),
  visualCpp: laterFact(z.array(visualCppRuntime)),
  /** The feature SIS-Limited; gone since Windows Server 2019. */
  singleInstanceStorage: laterFact(featureState),
  virtualMachineManager: laterFact(installed),
  /** Whether Windows Installer is at work for somebody (`Installer\\InProgress`). */
  installationInProgress: laterFact(z.boolean()),
  backupDatabase: laterFact(backupDatabase.nullable()),
  /** Database files of an earlier backup server in the folder that setup would use: full paths. */
  leftoverFiles: laterFact(z.array(z.string())),
  /** The vault the Recovery Services agent is registered with; null where with none, or where nothing is installed. */
  registeredVault: laterFact(z.string().nullable()),
  /** How many files and folders are right in `C:\\Windows\\Temp`. */
  temporaryFiles: laterFact(z.strictObject({ count: z.int() })),
  /** Windows Management Instrumentation, the service Winmgmt. */
  managementService: laterFact(z.strictObject({ running: z.boolean() })),
  /** The update server that a policy prescribes; null where Windows asks Microsoft. */
  updatePolicy: laterFact(z.strictObject({ server: z.string().nullable() })),
} as const;

/** See {@link softwareFacts}. */
export type VisualCppRuntime = z.infer<typeof visualCppRuntime>;
