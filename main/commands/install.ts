import path from 'node:path';
import { topicNames, type AnswersFile, type PartialAnswers } from '../../app/answers/answers.ts';
import { failed } from '../../app/outcome.ts';
import { damageOf, mayExtract } from '../../app/package/may-extract.ts';
import { setupContext } from '../../app/plan/plan-context.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { products } from '../../app/products/index.ts';
import { inspectPackage } from '../package/inspect.ts';
import { currentFolder } from '../session/session-files.ts';
import { choosePackage, extractVerified, verifyChosen } from '../session/package-work.ts';
import type { Session } from '../session/session.ts';
import { readAnswersFile } from './answers-file.ts';
import { refuseArguments, type CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { gatherFactsFile } from './gather-facts-file.ts';
import { parseOptions } from './options.ts';
import { readSecrets, secretOptions, secretSource, type GivenSecrets } from './read-secrets.ts';
import {
  finishUnattended,
  giveSecrets,
  goingOn,
  need,
  needSecrets,
  orRefuse,
  Refused,
  stopsPackage,
  terminalSession,
} from './unattended.ts';

/** What `install` takes. */
export const installSyntax = {
  options: { answers: 'text', package: 'text', ...secretOptions, format: ['text', 'json'] },
  operands: [],
  required: ['answers', 'package'],
} as const;

/** `install --answers F --package DIR`: the whole installation without a question. Secrets come from a file, on standard input or from the terminal. */
export async function installCommand(context: CommandContext): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, installSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { answers, package: folder, format } = parsed.options;
  return orRefuse(context, async () => {
    const file = need(readAnswersFile(path.resolve(answers)));
    const secrets = need(await readSecrets(secretSource(context, parsed.options, { mode: file.mode ?? 'install', answers: file.answers })));
    await needEverything(context, file, secrets, path.resolve(folder));
    const session = terminalSession(context, format ?? 'text');
    need(session.start(file.mode ?? 'install', file.product));
    giveAnswers(session, file);
    giveSecrets(session, secrets);
    await getPackage(context, session, path.resolve(folder));
    return finishUnattended(context, session, format ?? 'text');
  });
}

/** Asked before a session begins: beginning puts an interrupted one away, and that must not happen for a typo. */
async function needEverything(context: CommandContext, file: AnswersFile, secrets: GivenSecrets, folder: string): Promise<void> {
  need(await inspectPackage({ folder }));
  const product = products[file.product];
  const stateFolder = currentFolder(context.program.place.stateRoot);
  if (file.mode === 'upgrade') {
    const { facts } = await gatherFactsFile(context, product);
    needSecrets(planSetup(need(setupContext({ ...file, product, facts, stateFolder }))), secrets);
  } else {
    // Which secrets an installation needs does not depend on the server: its facts are gathered once, for the checks.
    const server = { name: '', domain: '' };
    needSecrets(planSetup({ product, answers: file.answers, server, stateFolder }), secrets);
  }
  goingOn(context);
}

function giveAnswers(session: Session, { answers }: AnswersFile): void {
  const given: PartialAnswers = answers;
  for (const topic of topicNames) if (given[topic] !== undefined) need(session.submit(topic, given[topic]));
}

/** Verifies and extracts, unless the folder is an extracted package already. */
async function getPackage(context: CommandContext, session: Session, folder: string): Promise<void> {
  const active = need(session.active('install'));
  const refuse = (): void => {
    goingOn(context);
    refuseProblem(session);
  };
  stopsPackage(context, active);
  need(await choosePackage(active, folder));
  refuse();
  if (session.read().package.kind === 'extracted') return;
  need(await verifyChosen(active));
  refuse();
  refuseDamage(session, folder);
  need(await extractVerified(active, path.join(active.folder, 'package')));
  refuse();
}

/** A problem that the page would show ends a run without a page. */
function refuseProblem(session: Session): void {
  const state = session.read().package;
  if ('problem' in state && state.problem !== null) throw new Refused(state.problem);
}

function refuseDamage(session: Session, folder: string): void {
  const state = session.read().package;
  if (state.kind === 'verified' && !mayExtract(state.result)) need(failed(damageOf(folder, state.result)));
}
