import { fileURLToPath } from 'node:url';
import { nodeComplaint } from './node-version.mjs';
import { needsAPerson, SetupProblem } from './problem.mjs';
import { report } from './report.mjs';

/** The checkout these scripts belong to. */
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Runs a command of this folder: complains about a Node that is too old, words what only a person can put right, and
 * ends with the exit code of the command.
 * @param {(context: import('./steps.mjs').SetupContext, args: readonly string[]) => Promise<number>} command
 */
export async function runCommand(command) {
  try {
    const complaint = nodeComplaint(process.versions.node);
    if (complaint !== undefined) throw new SetupProblem(complaint);
    process.exitCode = await command({ root, report }, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    report(error.message);
    process.exitCode = needsAPerson;
  }
}
