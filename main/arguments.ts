/**
 * Our own arguments out of a process's: without the executable, and in a checkout without Electron's switches, the
 * `-r MODULE` that Playwright passes, and the path of the app.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const given = argv.slice(1);
  if (isPackaged) return given;
  let at = 0;
  while (at < given.length && given[at]?.startsWith('-') === true) at += given[at] === '-r' || given[at] === '--require' ? 2 : 1;
  return given.slice(at + 1);
}
