/** For tests: how text comes into a file on Windows; UTF-16 by `>` and `Out-File` of Windows PowerShell 5.1, its `-Encoding UTF8` writes the mark. */
export const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['utf-8-mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['utf-16le', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['utf-16be', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
];
