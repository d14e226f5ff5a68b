import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { andThenAsync, failed, ok, type Outcome } from '../../app/outcome.ts';
import { reasonToStay } from '../../app/plan/reason-to-stay.ts';
import { saveAnswers } from '../session/answers-file-work.ts';
import { install } from '../session/install-work.ts';
import { spaceAt } from '../session/package-space.ts';
import { chooseSums, sealChosen } from '../session/package-sums.ts';
import { cancelPackage, choosePackage, extractVerified, verifyChosen } from '../session/package-work.ts';
import { readVault, testConnection } from '../session/registration-work.ts';
import { lookAtAgentInstaller } from '../session/agent-installer-work.ts';
import { lookAtMedia } from '../session/media-work.ts';
import { previewBundle, saveBundle } from '../session/support-work.ts';
import { lookAtSavingFolder } from '../session/saving-folder-work.ts';
import { startProduct } from '../session/product-work.ts';
import { restartComputer } from '../session/restart-work.ts';
import { dryRunOf, planOf } from '../session/plan-work.ts';
import { stopRun } from '../session/run-work.ts';
import type { ActiveSession } from '../session/active-session.ts';
import type { Session } from '../session/session.ts';
import { createCheckHandlers } from './check-handlers.ts';
import type { Desktop } from './desktop.ts';
import { createToolHandlers } from './tool-handlers.ts';

/** What the window may do, call by call: each line hands over to the part of main that knows how. */
export function createHandlers(session: Session, desktop: Desktop): Handlers {
  return {
    ...createAppHandlers(session, desktop),
    ...createEndHandlers(session, desktop),
    'session.read': () => Promise.resolve(ok(session.read())),
    'session.start': ({ mode, product }) => Promise.resolve(session.start(mode, product)),
    'session.resume': () => Promise.resolve(session.resume()),
    'session.discard': () => Promise.resolve(session.discard()),
    'session.goTo': (page) => Promise.resolve(session.goTo(page)),
    'answers.submit': ({ topic, value }) => Promise.resolve(session.submit(topic, value)),
    'secrets.set': ({ name, value }) => Promise.resolve(session.setSecret(name, value)),
    'secrets.copy': async (secret) => ok(await desktop.copySecret(secret)),
    'package.choose': ({ folder }) => andThenAsync(session.active('package.choose'), (active) => choosePackage(active, folder)),
    'package.sums': (source) => andThenAsync(session.active('package.sums'), (active) => chooseSums(active, source)),
    'package.verify': ({ again }) => andThenAsync(session.active('package.verify'), (active) => verifyChosen(active, again)),
    'package.seal': () => andThenAsync(session.active('package.seal'), sealChosen),
    'package.extract': ({ destination }) =>
      andThenAsync(session.active('package.extract'), (active) => extractVerified(active, destination)),
    'package.cancel': () => andThenAsync(session.active('package.cancel'), cancelPackage),
    'package.space': ({ destination }) => andThenAsync(session.active('package.space'), (active) => spaceAt(active, destination)),
    ...createCheckHandlers(session, desktop),
    'machine.facts': () => andThenAsync(session.active('machine.facts'), async ({ facts }) => ok(await facts.recent())),
    'sql.media': async ({ file }) => ok(await lookAtMedia(file)),
    'agent.look': ({ file }) => andThenAsync(session.active('agent.look'), async (active) => ok(await lookAtAgentInstaller(active, file))),
    'machine.offer': (product) => session.offer(product),
    'connection.test': (only) => andThenAsync(session.active('connection.test'), (active) => testConnection(active, only)),
    'vault.read': ({ file }) => andThenAsync(session.active('vault.read'), (active) => readVault(active, file)),
    'passphrase.folder': ({ folder }) => andThenAsync(session.active('passphrase.folder'), (active) => lookAtSavingFolder(active, folder)),
    ...createPlanHandlers(session, desktop),
    'run.start': () => andThenAsync(session.active('run.start'), install),
    'run.recent': () => andThenAsync(session.active('run.recent'), ({ work }) => Promise.resolve(ok([...work.recent]))),
    'run.stop': () => andThenAsync(session.active('run.stop'), (active) => Promise.resolve(stopRun(active))),
    'dialog.folder': async ({ start }) => ok(await desktop.chooseFolder(start)),
    'dialog.file': async ({ start, purpose }) => ok(await desktop.chooseFile(start, purpose)),
    'support.preview': () => andThenAsync(session.active('support.preview'), (active) => Promise.resolve(ok(previewBundle(active)))),
    'support.save': () => andThenAsync(session.active('support.save'), (active) => saveBundle(active, desktop.chooseNewFile)),
    ...createToolHandlers(session, desktop),
    'shell.show': (what) => Promise.resolve(ok(desktop.show(what))),
  };
}

/** What the end of a run leads to: the restart that it waits for, and the start of what it has set up. */
function createEndHandlers(session: Session, desktop: Desktop): Pick<Handlers, 'computer.restart' | 'product.start'> {
  return {
    'computer.restart': () => andThenAsync(session.active('computer.restart'), (active) => restartAndEnd(active, desktop)),
    'product.start': () => andThenAsync(session.active('product.start'), (active) => startProduct(active, desktop.openFile)),
  };
}

/** Nothing is asked at that end: the question about the restart said that this program closes. */
async function restartAndEnd(session: ActiveSession, desktop: Desktop): Promise<Outcome<null>> {
  const outcome = await restartComputer(session, desktop.info().language);
  if (outcome.kind === 'ok') desktop.exit();
  return outcome;
}

/** What is planned, and what becomes of it without a run. */
function createPlanHandlers(session: Session, desktop: Desktop): Pick<Handlers, 'answers.save' | 'plan.read' | 'plan.dryRun'> {
  return {
    'answers.save': () => andThenAsync(session.active('answers.save'), (active) => saveAnswers(active, desktop.chooseNewFile)),
    'plan.read': () =>
      andThenAsync(session.active('plan.read'), async (active) => {
        const plan = await planOf(active);
        return plan.kind === 'ok' ? ok([...plan.value]) : plan;
      }),
    'plan.dryRun': () => andThenAsync(session.active('plan.dryRun'), dryRunOf),
  };
}

function createAppHandlers(session: Session, desktop: Desktop): Pick<Handlers, Extract<CallName, `app.${string}`>> {
  return {
    'app.info': () => Promise.resolve(ok(desktop.info())),
    'app.setLanguage': (language) => Promise.resolve(ok(desktop.setLanguage(language))),
    'app.setTheme': (theme) => Promise.resolve(ok(desktop.setTheme(theme))),
    'app.elevate': () => desktop.elevate(),
    'app.exit': () => {
      const stay = reasonToStay(session.read().run);
      return Promise.resolve(stay === null ? ok(desktop.exit()) : failed({ code: 'run.cannotBeLeft', ...stay }));
    },
  };
}
