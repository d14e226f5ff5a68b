import { useState } from 'react';
import type { CheckRun } from '../../../app/checks/result.ts';
import { countsSentence, verdictSentence } from '../../../app/checks/words.ts';
import type { Failure } from '../../../app/failure.ts';
import { formatTime } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Message } from '../../parts/message.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Stack } from '../../parts/stack.tsx';
import { CheckResults } from '../../wizard/check-results/check-results.tsx';
import { resultsText } from '../../wizard/check-results/results-text.ts';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { PageForm } from '../../wizard/page-form.tsx';
import { useBridge, useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { prerequisitesTexts } from './texts.ts';

/** The checks of the server: run by a click, shown with what to do, run again until nothing blocks. */
export function PrerequisitesPage() {
  const words = useTexts(prerequisitesTexts);
  const { running, server } = useSnapshot((snapshot) => snapshot.checks);
  const { call } = useBridge();
  const [problem, setProblem] = useState<Failure | null>(null);
  const check = (): void => {
    void call('checks.run', { stage: 'server' }).then((outcome) => {
      setProblem(outcome.kind === 'failed' ? outcome.failure : null);
    });
  };
  return (
    <PageForm onSubmit={() => Promise.resolve(true)}>
      {problem === null ? null : <FailureMessage failure={problem} />}
      {server === null && !running ? <p>{words.first}</p> : null}
      {running ? <Progress label={words.running} fraction={null} valueText={words.runningValue} /> : null}
      {server === null || running ? null : <Verdict run={server} />}
      <Toolbar run={server} running={running} check={check} />
      {server === null ? null : <CheckResults run={server} onAgain={running ? undefined : check} />}
    </PageForm>
  );
}

function Toolbar({ run, running, check }: { readonly run: CheckRun | null; readonly running: boolean; readonly check: () => void }) {
  const words = useTexts(prerequisitesTexts);
  const language = useLanguage();
  return (
    <Stack direction="row" gap="small">
      <Button
        kind={run === null ? 'primary' : 'normal'}
        icon={run === null ? 'checkServer' : 'again'}
        accessKey={words.checkKey}
        disabled={running}
        onClick={check}
      >
        {run === null ? words.check : words.checkAgain}
      </Button>
      {run === null || running ? null : <CopyButton text={resultsText(run, language)} label={words.copyAll} doneLabel={words.copied} />}
      {run === null ? null : <span className="quiet">{words.checkedAt(formatTime(run.finishedAt, language), run.host.name)}</span>}
    </Stack>
  );
}

const kinds = { ready: 'success', readyWithWarnings: 'warning', notReady: 'problem', incomplete: 'problem' } as const;

function Verdict({ run }: { readonly run: CheckRun }) {
  const language = useLanguage();
  return (
    <Message kind={kinds[run.verdict]} title={verdictSentence(run, language)}>
      {countsSentence(run, language)}
    </Message>
  );
}
