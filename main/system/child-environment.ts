import path from 'node:path';
import { windowsFolder } from './windows-folder.ts';

/** Environment variables as a child gets them. */
export type Environment = Readonly<Record<string, string>>;

/** What {@link childEnvironment} may take from our own environment; a parameter so that tests can forge it. */
export interface EnvironmentSource {
  readonly platform: NodeJS.Platform;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The folder of Windows. */
  readonly windows: string;
}

/**
 * Builds the whole environment of a child from a short list of variables. An elevated process inherits what the
 * unelevated user set (COR_PROFILER, NODE_OPTIONS, PATH …), so nothing is passed on unless it is named here.
 */
export function childEnvironment(extra: Environment = {}, source: EnvironmentSource = ownEnvironment()): Environment {
  const base = source.platform === 'win32' ? windowsEnvironment(source) : posixEnvironment(source.variables);
  return { ...base, ...extra };
}

function ownEnvironment(): EnvironmentSource {
  return { platform: process.platform, variables: process.env, windows: windowsFolder() };
}

function windowsEnvironment({ variables, windows: root }: EnvironmentSource): Environment {
  const system = `${root}\\System32`;
  const drive = root.slice(0, 2);
  const temp = absolute(variables['TEMP'], path.win32) ?? `${root}\\Temp`;
  return {
    SystemRoot: root,
    windir: root,
    SystemDrive: drive,
    ComSpec: `${system}\\cmd.exe`,
    PATH: [system, root, `${system}\\Wbem`, `${system}\\WindowsPowerShell\\v1.0`].join(';'),
    PATHEXT: '.COM;.EXE',
    ProgramData: `${drive}\\ProgramData`,
    ProgramFiles: `${drive}\\Program Files`,
    'ProgramFiles(x86)': `${drive}\\Program Files (x86)`,
    ...known(variables, ['USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE'], path.win32),
    TEMP: temp,
    TMP: temp,
  };
}

function posixEnvironment(variables: EnvironmentSource['variables']): Environment {
  return {
    PATH: '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: absolute(variables['HOME'], path.posix) ?? '/',
    TMPDIR: absolute(variables['TMPDIR'], path.posix) ?? '/tmp',
  };
}

function known(variables: EnvironmentSource['variables'], names: readonly string[], rules: path.PlatformPath): Environment {
  const isPath = (name: string) => name === 'USERPROFILE' || name.endsWith('APPDATA');
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = isPath(name) ? absolute(variables[name], rules) : variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function absolute(value: string | undefined, rules: path.PlatformPath): string | undefined {
  return value !== undefined && rules.isAbsolute(value) ? value : undefined;
}
