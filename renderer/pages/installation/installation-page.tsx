import { useEffect, useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import { Stack } from '../../parts/stack.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { ReportNote } from '../../wizard/report-note.tsx';
import { useBridge, useSnapshot } from '../../wizard/use-wizard.ts';
import { LiveLog } from './live-log.tsx';
import { Pause } from './pause.tsx';
import { RunNotes } from './run-notes.tsx';
import { RunProgress } from './run-progress.tsx';
import { StepList } from './step-list.tsx';
import { useNow } from '../../wizard/use-now.ts';

/** The run as main tells it: progress while it goes on, otherwise why it does not and how to go on. */
export function InstallationPage() {
  const run = useSnapshot((snapshot) => snapshot.run);
  const page = useSnapshot((snapshot) => snapshot.page);
  const { call } = useBridge();
  const [problem, setProblem] = useState<Failure | null>(null);
  const isGoing = run.phase === 'running' || run.phase === 'stopping';
  const now = useNow(isGoing);
  const isOver = run.phase === 'finished' && page === 'installation';
  useEffect(() => {
    if (isOver) void call('session.goTo', 'finish');
  }, [isOver, call]);
  const goOn = (): void => {
    void call('run.start', null).then((outcome) => {
      setProblem(outcome.kind === 'failed' ? outcome.failure : null);
    });
  };
  return (
    <Stack>
      {problem === null || isGoing ? null : <FailureMessage failure={problem} />}
      {isGoing ? <RunProgress run={run} now={now} /> : <Pause run={run} goOn={goOn} />}
      <ReportNote />
      {isGoing ? <RunNotes run={run} now={now} /> : null}
      <StepList steps={run.steps} now={now} />
      <LiveLog />
    </Stack>
  );
}
