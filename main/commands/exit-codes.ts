/** Exit codes of the command line (DESIGN §5). */
export const exitCodes = {
  done: 0,
  internal: 1,
  badArguments: 2,
  /** Blocked by a check, or the package is not intact. */
  blocked: 3,
  readyWithWarnings: 4,
  undetermined: 5,
  /** A restart is needed; on Windows the installers' own 3010. */
  restartNeeded: 10,
  stopped: 130,
} as const;

/** An exit code of the command line, or 3010 for "restart needed" on Windows. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes] | 3010;

/** "Restart needed", as the platform's scripts expect it. */
export function restartCode(platform: NodeJS.Platform): ExitCode {
  return platform === 'win32' ? 3010 : exitCodes.restartNeeded;
}
