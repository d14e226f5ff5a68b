/** How a command ends, the same for all of them (DESIGN §5). */
export const exitCodes = {
  /** Done, or ready. */
  done: 0,
  internalError: 1,
  /** Wrong arguments or input. */
  wrongInput: 2,
  /** Blocked by a check, or not intact. */
  blocked: 3,
  readyWithWarnings: 4,
  /** Could not be determined. */
  undetermined: 5,
  /** A restart is needed; Windows has a code of its own for it, see {@link restartCode}. */
  restartNeeded: 10,
  stopped: 130,
} as const;

/** An exit code of the command line, or 3010 for "restart needed" on Windows. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes] | 3010;

/** "Restart needed" as the scripts of the platform expect it: 3010 is Windows Installer's. */
export function restartCode(platform: NodeJS.Platform): ExitCode {
  return platform === 'win32' ? 3010 : exitCodes.restartNeeded;
}
