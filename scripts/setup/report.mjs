/**
 * Tells the person one line. Standard error, always: standard output belongs to the commands of the program.
 * @param {string} line
 */
export function report(line) {
  process.stderr.write(`[setup] ${line}\n`);
}
