import type { ListedRun } from '../../app/commands/run-list.ts';
import { products } from '../../app/products/index.ts';
import { runReportTexts } from '../../app/support/run-report.texts.ts';
import { formatTime } from '../../app/texts/format.ts';
import type { Language } from '../../app/texts/texts.ts';
import { listRuns } from '../session/list-runs.ts';
import { refuseArguments, reportFailure, type CommandContext } from './command.ts';
import { commandTexts } from './command.texts.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { parseOptions } from './options.ts';

/** What `runs` takes. */
export const runsSyntax = { options: { format: ['text', 'json'] }, operands: [] } as const;

/** `runs`: the installations of the state folder, past ones too: when, what, how they ended, where report and logs are. */
export function runsCommand(context: CommandContext<'place'>): Promise<ExitCode> {
  return Promise.resolve(tellRuns(context));
}

function tellRuns(context: CommandContext<'place'>): ExitCode {
  const parsed = parseOptions(context.arguments, runsSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { out, language, program } = context;
  const runs = listRuns(program.place.stateRoot);
  if (runs.kind === 'failed') return reportFailure(context, runs.failure);
  if (parsed.options.format === 'json') out(`${JSON.stringify({ schemaVersion: 1, runs: runs.value }, null, 2)}\n`);
  else if (runs.value.length === 0) out(`${commandTexts[language].noRuns}\n`);
  else for (const run of runs.value) out(`${linesOf(run, language).join('\n')}\n`);
  return exitCodes.done;
}

function linesOf({ product, phase, startedAt, report, logs, folder }: ListedRun, language: Language): readonly string[] {
  const when = startedAt === null ? [] : [`${formatTime(startedAt, language, 'UTC')} UTC`];
  const what = product === null ? [] : [products[product].name];
  const places = [report, logs].filter((place) => place !== null);
  return [
    [...when, ...what, runReportTexts[language].phases[phase]].join('  '),
    ...(places.length === 0 ? [folder] : places).map((place) => `  ${place}`),
  ];
}
