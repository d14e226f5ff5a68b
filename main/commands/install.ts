import path from 'node:path';
import { topicNames, type AnswersFile } from '../../app/answers/answers.ts';
import { failed } from '../../app/outcome.ts';
import { currentFolder } from '../session/session-files.ts';
import { choosePackage, extractVerified, verifyChosen } from '../session/package-work.ts';
import type { Session } from '../session/session.ts';
import { readAnswersFile } from './answers-file.ts';
import { refuseArguments, type CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { parseOptions } from './options.ts';
import { readSecrets } from './read-secrets.ts';
import { finishUnattended, giveSecrets, need, orRefuse, Refused, terminalSession } from './unattended.ts';

/** `install --answers F --package DIR`: the whole installation without a question. Secrets come on standard input. */
export async function installCommand(context: CommandContext): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, { options: { answers: 'text', package: 'text', format: ['text', 'json'] }, operands: [] });
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { answers, package: folder, format } = parsed.options;
  if (answers === null) return refuseArguments(context, { kind: 'missingValue', name: '--answers' });
  if (folder === null) return refuseArguments(context, { kind: 'missingValue', name: '--package' });
  return orRefuse(context, format ?? 'text', async () => {
    const file = need(readAnswersFile(path.resolve(answers)));
    const secrets = need(await readSecrets(process.stdin));
    const session = terminalSession(context, format ?? 'text');
    need(session.start('install', file.product));
    giveAnswers(session, file);
    await giveSecrets(session, secrets);
    await getPackage(session, path.resolve(folder), path.join(currentFolder(context.program.place.stateRoot), 'package'));
    return finishUnattended(context, session);
  });
}

function giveAnswers(session: Session, { answers }: AnswersFile): void {
  for (const topic of topicNames) need(session.submit(topic, answers[topic]));
}

/** Verifies and extracts, unless the folder is an extracted package already. */
async function getPackage(session: Session, folder: string, destination: string): Promise<void> {
  const active = need(session.active('install'));
  need(await choosePackage(active, folder));
  refuseProblem(session);
  if (session.read().package.kind === 'extracted') return;
  need(await verifyChosen(active));
  refuseProblem(session);
  refuseDamage(session, folder);
  need(await extractVerified(active, destination));
  refuseProblem(session);
}

/** A problem that the page would show ends a run without a page. */
function refuseProblem(session: Session): void {
  const state = session.read().package;
  if ('problem' in state && state.problem !== null) throw new Refused(state.problem);
}

function refuseDamage(session: Session, folder: string): void {
  const state = session.read().package;
  if (state.kind !== 'verified' || state.result.ok || state.result.sums === null) return;
  const parts = state.result.parts
    .filter(({ status }) => status !== 'intact' && status !== 'duplicate')
    .map(({ name, status }) => ({ name, status }));
  need(failed({ code: 'package.partsDamaged', folder, parts }));
}
