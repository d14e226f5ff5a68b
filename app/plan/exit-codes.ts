/** What an exit code of an installer means for the chain. */
export type ExitMeaning = 'success' | 'restartToFinish' | 'restartBegun' | 'restartFirst' | 'cancelled' | 'busy';

/** An exit code's meaning, or that its program did not succeed. */
export type ExitVerdict = ExitMeaning | 'failure';

/**
 * Exit codes of Windows Installer and of setups that follow it (winerror.h): 0 success, 1602 cancelled by the
 * user, 1618 another installation is running, 1641 restart begun, 3010 restart needed to finish.
 * The HRESULT of a Win32 code is 0x80070000 plus the code; some setups return that form.
 * -2067919934 is SQL Server setup's "a restart is pending, nothing was done" (setup facts 3.4).
 */
export const installerExitCodes: Readonly<Record<number, ExitMeaning>> = {
  0: 'success',
  1602: 'cancelled',
  1618: 'busy',
  1641: 'restartBegun',
  3010: 'restartToFinish',
  [-2_147_023_294]: 'cancelled',
  [-2_147_023_278]: 'busy',
  [-2_147_023_255]: 'restartBegun',
  [-2_147_021_886]: 'restartToFinish',
  [-2_067_919_934]: 'restartFirst',
};

/** Looks an exit code up in its table. Codes arrive signed or as unsigned 32 bits; both mean the same. */
export function exitVerdict(table: Readonly<Record<string, ExitMeaning>>, exitCode: number): ExitVerdict {
  return table[String(exitCode | 0)] ?? 'failure';
}

/** A table in the form a step carries it: JSON knows only text keys. */
export function exitTable(table: Readonly<Record<number, ExitMeaning>>): Record<string, ExitMeaning> {
  return Object.fromEntries(Object.entries(table));
}
