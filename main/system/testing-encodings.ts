/** For tests: how text comes into a file on Windows; UTF-16 by `>` and `Out-File` of Windows PowerShell 5.1, its `-Encoding UTF8` writes the mark. */
export const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with its mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, the other end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
];
