import path from 'node:path';
import { failed, type Outcome } from '../../app/outcome.ts';
import { damageOf, mayExtract } from '../../app/package/may-extract.ts';
import type { ExtractResult, PackageProgress } from '../../app/package/part-report.ts';
import { formatBytes } from '../../app/texts/format.ts';
import { extractPackage } from '../package/extract.ts';
import { holdVerified } from '../package/hold-parts.ts';
import { verifyPackage } from '../package/verify.ts';
import { refuseArguments, reportFailure, type CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { parseOptions } from './options.ts';
import { progressLine } from './package-output.ts';
import { packageCommandTexts } from './package.texts.ts';
import type { SumsChoice } from '../package/read-sums.ts';
import { sumsChoice } from './sums-choice.ts';

type Context = CommandContext<'tools' | 'now' | 'keys'>;

/** What `extract` takes. */
export const extractSyntax = {
  options: { to: 'text', sums: 'text', key: 'text', format: ['text', 'json'] },
  operands: ['DIR'],
  required: ['to'],
} as const;

/** `extract DIR --to DIR`: verifies the parts, then extracts them; 3 when they are not intact. JSON: one event a line. */
export async function extractCommand(context: Context): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, extractSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { to, sums, key, format } = parsed.options;
  const choice = await sumsChoice(context, sums, key);
  if (choice.kind === 'failed') return reportFailure(context, choice.failure);
  const show = format === 'json' ? eventWriter(context) : textWriter(context);
  const work = { folder: path.resolve(parsed.operands[0] ?? '.'), destination: path.resolve(to), sums: choice.value };
  const result = await verifyAndExtract(context, work, show.progress);
  show.end();
  if (result.kind === 'failed') return reportFailure(context, result.failure);
  if (format === 'json') show.event({ kind: 'extracted', result: result.value });
  else
    context.out(
      `${packageCommandTexts[context.language].extracted(result.value.files, formatBytes(result.value.bytes, context.language), result.value.destination)}\n`,
    );
  context.tellEnd(exitCodes.done, null);
  return exitCodes.done;
}

async function verifyAndExtract(
  context: Context,
  work: { readonly folder: string; readonly destination: string; readonly sums: SumsChoice },
  onProgress: (progress: PackageProgress) => void,
): Promise<Outcome<ExtractResult>> {
  const { tools } = context.program;
  const { signal } = context;
  const verified = new Map<string, string>();
  const onUsable = (name: string, identity: string): void => void verified.set(name, identity);
  const result = await verifyPackage({ ...work, tools, signal, onProgress, onUsable });
  if (result.kind === 'failed') return result;
  if (!mayExtract(result.value)) return failed(damageOf(work.folder, result.value));
  const held = await holdVerified(work.folder, verified, tools);
  if (held.kind === 'failed') return held;
  try {
    return await extractPackage({ ...work, tools, signal, onProgress, requiredFreeBytes: 0, verified, isIntact: result.value.ok });
  } finally {
    held.value.release();
  }
}

interface Writer {
  readonly progress: (progress: PackageProgress) => void;
  readonly event: (event: object) => void;
  readonly end: () => void;
}

/** Events of `--format json`: `{seq, time, kind, …}`, numbered from 1. */
function eventWriter({ out, program }: Context): Writer {
  let seq = 0;
  const event = (value: object): void => {
    seq += 1;
    out(`${JSON.stringify({ seq, time: program.now().toISOString(), ...value })}\n`);
  };
  return {
    event,
    end: () => undefined,
    progress: (progress) => {
      event({ kind: 'progress', ...progress });
    },
  };
}

function textWriter(context: Context): Writer {
  const line = progressLine(context, context.program.now);
  return { progress: line.show, event: () => undefined, end: line.end };
}
