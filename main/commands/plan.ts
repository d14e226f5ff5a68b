import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AnswersFile } from '../../app/answers/answers.ts';
import { assertNever } from '../../app/assert-never.ts';
import { factsFile } from '../../app/machine/facts-file.ts';
import { ok } from '../../app/outcome.ts';
import { withPlaceholders } from '../../app/plan/fragments.ts';
import type { DryRunResult } from '../../app/plan/dry-run.ts';
import { setupContext } from '../../app/plan/plan-context.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { planDocumentOf, type PlanDocument } from '../../app/plan/plan-document.ts';
import { dryRunLines, foresightLines } from '../../app/plan/plan-text.ts';
import { stepTexts } from '../../app/plan/step.texts.ts';
import { commandOf, commandText } from '../../app/plan/step-command.ts';
import type { Step } from '../../app/plan/step.ts';
import type { Product } from '../../app/products/product.ts';
import { products } from '../../app/products/index.ts';
import { inspectPackage } from '../package/inspect.ts';
import { lookAtInstaller } from '../session/agent-installer-work.ts';
import { dryRun } from '../steps/dry-run.ts';
import { currentFolder } from '../session/session-files.ts';
import type { System } from '../system/system.ts';
import { readAnswersFile } from './answers-file.ts';
import { refuseArguments, reportFailure, type CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { gatherFactsFile } from './gather-facts-file.ts';
import { readJsonFile } from '../system/json-file.ts';
import { parseOptions } from './options.ts';

type Context = CommandContext<'systemFor' | 'place' | 'now'>;

/** What `plan` takes. */
export const planSyntax = {
  options: { answers: 'text', package: 'text', facts: 'text', format: ['text', 'json'], 'dry-run': 'flag' },
  operands: [],
  required: ['answers'],
} as const;

/** `plan --answers F`: the steps with their exact command lines, placeholders where a secret goes. Changes nothing; with `--package` it also looks whether that holds a package. */
export async function planCommand(context: Context): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, planSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { answers, facts, format, package: folder } = parsed.options;
  const file = readAnswersFile(path.resolve(answers));
  if (file.kind === 'failed') return reportFailure(context, file.failure);
  const found = folder === null ? null : await inspectPackage({ folder: path.resolve(folder) });
  if (found?.kind === 'failed') return reportFailure(context, found.failure);
  const product = products[file.value.product];
  const stateFolder = currentFolder(context.program.place.stateRoot);
  const machine = facts === null ? ok(await gatherFactsFile(context, product)) : readJsonFile(path.resolve(facts), factsFile, 'facts');
  if (machine.kind === 'failed') return reportFailure(context, machine.failure);
  const namedAgentVersion = await versionOfNamed(context, product, file.value.answers, folder);
  const input = setupContext({ ...file.value, product, facts: machine.value.facts, stateFolder, namedAgentVersion });
  if (input.kind === 'failed') return reportFailure(context, input.failure);
  const steps = planSetup(input.value);
  const tried = parsed.options['dry-run'] ? await dryRunOf(context, product, steps, folder) : null;
  tell(context, planDocumentOf(steps, input.value, tried), format ?? 'text');
  return exitCodes.done;
}

/** What Windows says of the agent's installer that was named. */
function versionOfNamed(context: Context, product: Product, { updates }: AnswersFile['answers'], packageFolder: string | null) {
  const file = updates.agentInstaller ?? null;
  if (file === null) return Promise.resolve(null);
  return onMachine(
    context,
    product,
    async ({ programs: { run } }) => (await lookAtInstaller({ run, product, packageFolder }, file)).version,
  );
}

function dryRunOf(
  context: Context,
  product: Product,
  steps: readonly Step[],
  packageFolder: string | null,
): Promise<readonly DryRunResult[]> {
  return onMachine(context, product, (doors) =>
    dryRun(steps, { doors, packageFolder: packageFolder === null ? null : path.resolve(packageFolder) }),
  );
}

/** On the sample, a machine of its own that is thrown away: nothing else may be written. */
async function onMachine<T>({ program }: Context, product: Product, work: (system: System) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backup-server-setup-'));
  try {
    return await work(program.systemFor(product, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tell({ out, language }: Context, plan: PlanDocument, format: 'text' | 'json'): void {
  if (format === 'json') {
    out(`${JSON.stringify(plan, null, 2)}\n`);
    return;
  }
  for (const [index, step] of plan.steps.entries()) out(`${String(index + 1)}. ${describe(step, language)}\n`);
  const found = plan.dryRun === null ? [] : dryRunLines(plan.dryRun, language);
  const lines = [...foresightLines(plan.foresight, language, plan.mode), ...found];
  out(`\n${lines.join('\n')}\n`);
}

function describe(step: Step, language: CommandContext['language']): string {
  const { name } = stepTexts[language][step.id];
  switch (step.kind) {
    case 'run-program':
    case 'run-script': {
      const { stdin = null } = step;
      const input = stdin === null ? '' : `\n     < ${withPlaceholders(stdin)}`;
      return `${name}\n     ${commandText(commandOf(step) ?? [])}${input}`;
    }
    case 'write-secret-file':
      return `${name}\n     > ${step.path}`;
    default:
      return assertNever(step);
  }
}
