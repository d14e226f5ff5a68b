import path from 'node:path';
import * as z from 'zod';
import { answersFileVersion, partialAnswers } from '../../app/answers/answers.ts';
import { setupMode } from '../../app/answers/mode.ts';
import type { CheckContext } from '../../app/checks/check.ts';
import { compareRuns, earlierRun, type EarlierRun } from '../../app/checks/compare-runs.ts';
import { checks } from '../../app/checks/index.ts';
import { hiderFor, redactRun } from '../../app/checks/redact-run.ts';
import { renderReport, reportFormats } from '../../app/checks/report.ts';
import type { CheckRun, CheckVerdict } from '../../app/checks/result.ts';
import { runChecks } from '../../app/checks/run-checks.ts';
import { factsFile, type FactsFile } from '../../app/machine/facts-file.ts';
import { ok, type Outcome } from '../../app/outcome.ts';
import { products } from '../../app/products/index.ts';
import { productIds } from '../../app/products/product-id.ts';
import type { Language } from '../../app/texts/texts.ts';
import { refuseArguments, reportFailure, type CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { gatherFactsFile, lookAtMachine } from './gather-facts-file.ts';
import { readJsonFile } from '../system/json-file.ts';
import { type OptionValues, parseOptions } from './options.ts';
import { writeResult } from './write-result.ts';

type Context = CommandContext<'systemFor' | 'place' | 'now'>;

/** What `check` takes. */
export const checkSyntax = {
  options: {
    facts: 'text',
    product: productIds,
    answers: 'text',
    mode: ['install', 'upgrade'],
    only: 'list',
    format: reportFormats,
    out: 'text',
    compare: 'text',
    redact: 'flag',
  },
  operands: [],
} as const;

type Options = OptionValues<typeof checkSyntax.options>;

/** An answers file, also one that answers only some questions: here it only narrows what is judged. */
const someAnswers = z.strictObject({
  schemaVersion: z.literal(answersFileVersion),
  product: z.enum(productIds).optional(),
  mode: setupMode.optional(),
  answers: partialAnswers,
});

/** Where readiness ends in an exit code. */
const verdictCodes: Readonly<Record<CheckVerdict, ExitCode>> = {
  ready: exitCodes.done,
  readyWithWarnings: exitCodes.readyWithWarnings,
  notReady: exitCodes.blocked,
  incomplete: exitCodes.undetermined,
};

/** `check`: judges this computer, or facts from a file, and prints the run. Changes nothing. */
export async function checkCommand(context: Context): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, checkSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { options } = parsed;
  const strange = options.only?.find((wanted) => checkNamed(wanted) === undefined);
  if (strange !== undefined)
    return refuseArguments(context, { kind: 'notAmong', name: `--only ${strange}`, choices: checks.map(({ check }) => check.name) });
  const outcome = await judge(context, options);
  if (outcome.kind === 'failed') return reportFailure(context, outcome.failure);
  const { run, text } = outcome.value;
  return writeResult(context, options.out, text) ?? verdictCodes[run.verdict];
}

/** Everything that can be wrong with the input comes before the machine is asked. */
async function judge(context: Context, options: Options): Promise<Outcome<{ readonly run: CheckRun; readonly text: string }>> {
  const given = options.answers === null ? ok(null) : readJsonFile(path.resolve(options.answers), someAnswers, 'answers');
  if (given.kind === 'failed') return given;
  const earlier = options.compare === null ? ok(null) : readJsonFile(path.resolve(options.compare), earlierRun, 'checkRun');
  if (earlier.kind === 'failed') return earlier;
  const product = products[options.product ?? given.value?.product ?? 'mabs-v3'];
  const facts =
    options.facts === null ? ok(await gatherFactsFile(context, product)) : readJsonFile(path.resolve(options.facts), factsFile, 'facts');
  if (facts.kind === 'failed') return facts;
  const answers = given.value?.answers ?? {};
  const mode = options.mode ?? (given.value?.mode === 'upgrade' ? 'upgrade' : 'check');
  const folder = options.facts === null ? answers.folders?.databaseFiles : undefined;
  const seen =
    folder === undefined ? {} : { databaseFiles: await lookAtMachine(context, product, (system) => system.databaseFiles(folder)) };
  const judged = runOf(context, { product, mode, isLook: true, answers, ...seen }, facts.value, options.only);
  const run = options.redact ? redactRun(judged, hiderFor(facts.value.facts, answers)) : judged;
  return ok({ run, text: render(judged, run, context.language, options, earlier.value) });
}

function runOf({ program }: Context, judgedBy: CheckContext, { facts, gatheredAt }: FactsFile, only: readonly string[] | null): CheckRun {
  return runChecks({
    facts,
    context: judgedBy,
    stages: ['server', 'sql'],
    only: only?.map((wanted) => checkNamed(wanted) ?? wanted) ?? null,
    gatheredAt,
    finishedAt: program.now().toISOString(),
  });
}

/** What changed is told by what was judged: in the run that is shown, names may be hidden. */
function render(judged: CheckRun, run: CheckRun, language: Language, options: Options, earlier: EarlierRun | null): string {
  return renderReport(options.format ?? 'text', run, {
    language,
    fromFactsFile: options.facts !== null,
    redacted: options.redact,
    comparison: earlier === null ? null : { earlier, changes: compareRuns(earlier, judged) },
  });
}

/** The name of a check by its name or its code. */
function checkNamed(wanted: string): string | undefined {
  return checks.find(({ check }) => check.name === wanted || check.code === wanted)?.check.name;
}
