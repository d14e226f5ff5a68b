/** A command line for the resume entry, or why there can be none. */
export type ResumeCommand =
  { readonly kind: 'line'; readonly line: string } | { readonly kind: 'unfit'; readonly why: 'tooLong' | 'variable' };

/** The longest command line that Windows runs from RunOnce, in characters (win32 docs: Run and RunOnce Registry Keys). */
const LONGEST = 260;

/**
 * The command line that Windows gets for a program and its arguments, each in quotation marks where it needs them: a path with
 * spaces without them is an invitation (`C:\Program.exe`). It is not given what might be taken for a variable, nor what is too long.
 */
export function resumeCommand([program = '', ...words]: readonly string[]): ResumeCommand {
  // The name of the program is always quoted, and read by another rule: nothing in it is escaped.
  const line = [`"${program}"`, ...words.map(quotedArgument)].join(' ');
  if (line.includes('%')) return { kind: 'unfit', why: 'variable' };
  return line.length < LONGEST ? { kind: 'line', line } : { kind: 'unfit', why: 'tooLong' };
}

/** One argument as `CommandLineToArgvW` reads it back: backslashes count only before a quotation mark, and then twice. */
export function quotedArgument(word: string): string {
  if (word !== '' && !/[\s"]/u.test(word)) return word;
  return `"${word.replace(/(?<slashes>\\*)"/gu, '$<slashes>$<slashes>\\"').replace(/(?<slashes>\\+)$/u, '$<slashes>$<slashes>')}"`;
}
