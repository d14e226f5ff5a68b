import type { ReactNode } from 'react';
import { explainFailure } from '../../../app/errors/explain-failure.ts';
import type { Failure } from '../../../app/failure.ts';
import { firstBlocker, firstOpenPage } from '../../../app/flow/may-leave.ts';
import type { RunState } from '../../../app/plan/run-state.ts';
import { secretLeftBeside } from '../../../app/plan/secret-left.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { blockerWords } from '../../wizard/blocker.texts.ts';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { RestartChoice } from '../../wizard/restart/restart-choice.tsx';
import { useBridge, useLanguage, usePages, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { DiagnosisDetails } from './diagnosis-details.tsx';
import { FailureView } from './failure-view.tsx';
import { KeptSteps } from './kept-steps.tsx';
import { installationTexts } from './texts.ts';

/** Why the run does not go on, and the way on: a button, or first the page on which something is missing. */
export function Pause({ run, goOn }: { readonly run: RunState; readonly goOn: () => void }) {
  const words = useTexts(installationTexts);
  const { call } = useBridge();
  const isOpen = useSnapshot((snapshot) => firstBlocker(snapshot) !== null);
  const left = secretLeftBeside(run);
  const button = isOpen ? null : (
    <Button kind={run.restartNeeded ? 'normal' : 'primary'} accessKey={words.goOnKey} onClick={goOn}>
      {words.goOn}
    </Button>
  );
  return (
    <>
      {run.phase === 'failed' && run.failure !== null ? <FailureView failure={run.failure} again={isOpen ? null : goOn} /> : null}
      {left === null ? null : <FailureMessage failure={left} />}
      {run.phase === 'stopped' ? (
        <Message kind="info" title={words.stoppedTitle} actions={button}>
          {words.stopped}
        </Message>
      ) : null}
      {run.phase === 'interrupted' ? (
        <Message kind="warning" title={words.interruptedTitle} actions={button}>
          {words.interrupted}
        </Message>
      ) : null}
      {run.phase === 'restartFirst' ? <RestartFirst isOpen={run.restartNeeded} button={button} /> : null}
      {run.phase === 'restartFirst' ? <RestartChoice /> : null}
      {run.phase === 'restartFirst' && run.failure !== null ? <RestartReason failure={run.failure} /> : null}
      {run.phase === 'none' ? (
        <Message
          kind="info"
          title={words.noneTitle}
          actions={<Button onClick={() => void call('session.goTo', 'summary')}>{words.summary}</Button>}
        >
          {words.none}
        </Message>
      ) : null}
      {run.phase === 'finished' || run.phase === 'none' ? null : <OpenQuestion />}
      {run.phase === 'failed' || run.phase === 'stopped' ? <KeptSteps run={run} /> : null}
    </>
  );
}

/** A restart that is needed before anything more; `isOpen` until it has happened. */
function RestartFirst({ isOpen, button }: { readonly isOpen: boolean; readonly button: ReactNode }) {
  const words = useTexts(installationTexts);
  const comesBack = useSnapshot((snapshot) => snapshot.comesBack);
  return (
    <Message kind={isOpen ? 'warning' : 'info'} title={isOpen ? words.restartTitle : words.restartedTitle} actions={button}>
      {!isOpen ? words.restarted : comesBack ? words.restartComesBack : words.restart}
    </Message>
  );
}

/** What the product named before it asked for the restart: it may want more than that. */
function RestartReason({ failure }: { readonly failure: Failure }) {
  const explanation = explainFailure(failure, useLanguage());
  if (explanation === null) return null;
  return (
    <>
      <p>{explanation.what}</p>
      <ul>
        {explanation.todo.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <DiagnosisDetails explanation={explanation} />
    </>
  );
}

/** After a restart passwords are asked again and checks are run again: leads to the first such page. */
function OpenQuestion() {
  const words = useTexts(installationTexts);
  const language = useLanguage();
  const { call } = useBridge();
  const pages = usePages();
  const snapshot = useSnapshot((whole) => whole);
  const open = firstOpenPage(snapshot);
  if (open === null) return null;
  const { page, blocker } = open;
  const name = pages.find(({ id }) => id === page)?.words[language].title ?? page;
  return (
    <Message
      kind="info"
      title={words.openTitle}
      actions={
        <Button kind="primary" onClick={() => void call('session.goTo', page)}>
          {words.openPage(name)}
        </Button>
      }
    >
      {blockerWords(blocker, language)}
    </Message>
  );
}
