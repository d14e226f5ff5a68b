import { existsSync } from 'node:fs';
import path from 'node:path';
import { currentFolder } from '../session/session-files.ts';
import { runIn } from '../session/saved-session.ts';
import { sessionBundle } from '../support/session-bundle.ts';
import { writeBundle } from '../support/write-bundle.ts';
import { refuseArguments, reportFailure, type CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { parseOptions } from './options.ts';

/**
 * `report --out F.zip`: the support bundle of the session in the state folder. Without `--out` nothing is written: what
 * would be in it, and how much of it is hidden, is printed as JSON.
 */
export async function reportCommand(context: CommandContext<'place' | 'now' | 'secrets' | 'tools'>): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, { options: { out: 'text' }, operands: [] });
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { place, now, secrets, tools } = context.program;
  const folder = currentFolder(place.stateRoot);
  if (!existsSync(folder)) return reportFailure(context, { code: 'file.missing', path: folder });
  const { stateRoot, version } = place;
  const bundle = sessionBundle({
    folder,
    stateRoot,
    program: version,
    writtenAt: now().toISOString(),
    secrets: secrets.values(),
    run: runIn(folder),
  });
  const { out } = parsed.options;
  if (out !== null) {
    const written = await writeBundle(bundle, path.resolve(out), tools);
    if (written.kind === 'failed') return reportFailure(context, written.failure);
  }
  context.out(`${JSON.stringify(bundle.contents, null, 2)}\n`);
  return exitCodes.done;
}
