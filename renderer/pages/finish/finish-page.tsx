import { stepTexts } from '../../../app/plan/step.texts.ts';
import { formatDuration } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { ReportNote } from '../../wizard/report-note.tsx';
import { SupportBundle } from '../../wizard/support-bundle.tsx';
import { useBridge, useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { FollowUps } from './follow-ups.tsx';
import './finish.css';
import { ProofTable } from './proof.tsx';
import { StartProduct } from './start-product.tsx';
import { finishTexts } from './texts.ts';

/** What was installed, what is left to do, and the logs. */
export function FinishPage() {
  const words = useTexts(finishTexts);
  const isSample = useSnapshot((snapshot) => snapshot.product?.sample === true);
  const { call } = useBridge();
  return (
    <Stack>
      {isSample ? (
        <Message kind="info" title={words.sampleTitle}>
          {words.sample}
        </Message>
      ) : null}
      <ReportNote />
      <StartProduct />
      <FollowUps />
      <Installed />
      <ProofTable />
      <Stack direction="row" gap="small">
        <Button icon="open" onClick={() => void call('shell.show', 'logs')}>
          {words.showLogs}
        </Button>
        <Button icon="document" onClick={() => void call('shell.show', 'report')}>
          {words.showReport}
        </Button>
        <SupportBundle />
      </Stack>
    </Stack>
  );
}

function Installed() {
  const words = useTexts(finishTexts);
  const steps = useTexts(stepTexts);
  const language = useLanguage();
  const run = useSnapshot((snapshot) => snapshot.run);
  const seconds = run.startedAt === null || run.endedAt === null ? null : (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
  return (
    <section>
      <h2>{words.installed}</h2>
      <ul className="finish-list" aria-label={words.installed}>
        {run.steps.map(({ id, state }) => (
          <li key={id}>
            <Icon name="done" tone="success" />
            <span>
              {steps[id].done}
              {state === 'foundDone' ? <span className="quiet">{` (${words.earlier})`}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {seconds === null ? null : <p className="quiet">{words.took(formatDuration(seconds, language))}</p>}
    </section>
  );
}
