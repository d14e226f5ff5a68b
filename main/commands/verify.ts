import path from 'node:path';
import { packageTexts } from '../../app/package/package.texts.ts';
import { verdictOf, type VerifyResult } from '../../app/package/part-report.ts';
import { verifyPackage } from '../package/verify.ts';
import { refuseArguments, reportFailure, type CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { parseOptions } from './options.ts';
import { partLine, progressLine } from './package-output.ts';
import { sumsChoice } from './sums-choice.ts';

/** What `verify` takes. */
export const verifySyntax = { options: { sums: 'text', key: 'text', format: ['text', 'json'] }, operands: ['DIR'] } as const;

/** `verify DIR`: every part against its checksum. 0 intact, 3 not intact, 5 when there was nothing to check against. */
export async function verifyCommand(context: CommandContext<'tools' | 'now' | 'keys'>): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, verifySyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { sums, key, format } = parsed.options;
  const choice = await sumsChoice(context, sums, key);
  if (choice.kind === 'failed') return reportFailure(context, choice.failure);
  const progress = progressLine(context, context.program.now);
  const result = await verifyPackage({
    folder: path.resolve(parsed.operands[0] ?? '.'),
    sums: choice.value,
    tools: context.program.tools,
    signal: context.signal,
    onProgress: progress.show,
  });
  progress.end();
  if (result.kind === 'failed') return reportFailure(context, result.failure);
  if (format === 'json') context.out(`${JSON.stringify(result.value, null, 2)}\n`);
  else writeText(result.value, context);
  return codeOf(result.value);
}

function writeText(result: VerifyResult, { out, language }: Pick<CommandContext, 'out' | 'language'>): void {
  for (const part of result.parts) out(`${partLine(part, language)}\n`);
  out(`\n${packageTexts[language].verdict[verdictOf(result.parts)]}\n`);
}

function codeOf(result: VerifyResult): ExitCode {
  const codes = { intact: exitCodes.done, notIntact: exitCodes.blocked, unchecked: exitCodes.undetermined } as const;
  return codes[verdictOf(result.parts)];
}
