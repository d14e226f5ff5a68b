import { existsSync } from 'node:fs';
import path from 'node:path';
import { currentFolder } from '../session/session-files.ts';
import { runIn } from '../session/saved-session.ts';
import { runReport } from '../../app/support/run-report.ts';
import { readDocument, type DocumentSource } from '../support/read-document.ts';
import { sessionBundle } from '../support/session-bundle.ts';
import { writeBundle } from '../support/write-bundle.ts';
import { refuseArguments, reportFailure, type CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { parseOptions } from './options.ts';
import { writeResult } from './write-result.ts';

type Context = CommandContext<'place' | 'now' | 'secrets' | 'tools'>;

/** What `report` takes. */
export const reportSyntax = { options: { out: 'text', format: ['zip', 'json', 'html'] }, operands: [] } as const;

/** `report`: what happened in the session of the state folder, as a support bundle (`zip`), as data, or for people. */
export async function reportCommand(context: Context): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, reportSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const folder = currentFolder(context.program.place.stateRoot);
  if (!existsSync(folder)) return reportFailure(context, { code: 'file.missing', path: folder });
  const { out, format } = parsed.options;
  return format === 'json' || format === 'html' ? writeDocument(context, folder, format, out) : bundleTo(context, folder, out);
}

/** The report alone, on standard output or into the file of `--out`. What stands beside the name of a secret is hidden, as in a bundle. */
function writeDocument(context: Context, folder: string, format: 'json' | 'html', out: string | null): ExitCode {
  const document = readDocument(sourceOf(context, folder));
  const text = format === 'json' ? `${JSON.stringify(document, null, 2)}\n` : runReport(document, context.language);
  return writeResult(context, out, text) ?? exitCodes.done;
}

/** Without `--out` nothing is written: what would be in the bundle, and how much of it is hidden, is printed as JSON. */
async function bundleTo(context: Context, folder: string, out: string | null): Promise<ExitCode> {
  const { place, secrets, tools } = context.program;
  const bundle = sessionBundle({ ...sourceOf(context, folder), stateRoot: place.stateRoot, secrets: secrets.values() });
  if (out !== null) {
    const written = await writeBundle(bundle, path.resolve(out), tools);
    if (written.kind === 'failed') return reportFailure(context, written.failure);
  }
  context.out(`${JSON.stringify(bundle.contents, null, 2)}\n`);
  return exitCodes.done;
}

function sourceOf({ program: { place, now } }: Context, folder: string): DocumentSource {
  return { folder, program: place.version, writtenAt: now().toISOString(), run: runIn(folder) };
}
