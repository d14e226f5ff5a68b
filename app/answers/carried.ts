/** Setup's answer file is ASCII, one line a value, and trims it: what it cannot carry is refused beforehand. */
export const printableAscii = /^[\u0020-\u007e]*$/u;

/** Windows' own reader of such files takes quotation marks around a whole value away (GetPrivateProfileString). */
export function isQuoted(text: string): boolean {
  return /^(?:".*"|'.*')$/u.test(text);
}
