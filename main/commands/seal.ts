import path from 'node:path';
import { sealPackage } from '../package/seal.ts';
import { refuseArguments, reportFailure, type CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { parseOptions } from './options.ts';
import { progressLine } from './package-output.ts';
import { packageCommandTexts } from './package.texts.ts';

/** What `seal` takes. */
export const sealSyntax = { options: {}, operands: ['DIR'] } as const;

/** `seal DIR`: writes SHA256SUMS beside the parts; an existing different one is not overwritten. */
export async function sealCommand(context: CommandContext<'tools' | 'now'>): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, sealSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const progress = progressLine(context, context.program.now);
  const folder = path.resolve(parsed.operands[0] ?? '.');
  const sealed = await sealPackage({ folder, tools: context.program.tools, signal: context.signal, onProgress: progress.show });
  progress.end();
  if (sealed.kind === 'failed') return reportFailure(context, sealed.failure);
  context.out(`${packageCommandTexts[context.language].sealed(sealed.value.path)}\n`);
  return exitCodes.done;
}
