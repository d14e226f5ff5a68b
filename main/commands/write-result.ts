import path from 'node:path';
import { writeWhole } from '../session/session-files.ts';
import { reportFailure, type CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';

/**
 * Gives out a command's result: on standard output, or whole into the file of `--out`, and then nothing on standard
 * output. Null when that went well, else the exit code.
 */
export function writeResult(
  context: Pick<CommandContext, 'out' | 'err' | 'language' | 'tellEnd'>,
  file: string | null,
  text: string,
): ExitCode | null {
  if (file === null) {
    context.out(text);
    return null;
  }
  const written = writeWhole(path.resolve(file), text);
  return written.kind === 'ok' ? null : reportFailure(context, written.failure);
}
