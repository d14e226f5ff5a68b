import { stepTexts } from '../../app/plan/step.texts.ts';
import { stopPreview, type StopPreview } from '../../app/plan/stop-preview.ts';
import { stopTexts } from '../../app/plan/stop.texts.ts';
import { Dialog } from '../parts/dialog.tsx';
import './stop-dialog.css';
import { useBridge, useSnapshot, useTexts } from './use-wizard.ts';

/** What a question before leaving needs. */
export interface AskProps {
  readonly open: boolean;
  readonly stay: () => void;
}

/** Says what stopping means before it happens. The first stop lets the running step end; a second one ends its program. */
export function StopDialog({ open, stay }: AskProps) {
  const run = useSnapshot((snapshot) => snapshot.run);
  const words = useTexts(stopTexts);
  const { call } = useBridge();
  const isStopping = run.phase === 'stopping';
  const preview = stopPreview(run);
  const stop = (): void => {
    void call('run.stop', null).then((outcome) => {
      // Refused: the dialog stays and says why.
      if (outcome.kind === 'ok' || outcome.failure.code !== 'run.cannotBeLeft') stay();
    });
  };
  if (preview.stay !== null) return <StayDialog open={open} stay={stay} reason={preview.stay} />;
  return (
    <Dialog
      open={open}
      title={isStopping ? words.nowTitle : words.title}
      text={isStopping ? words.nowText : words.text}
      primary={{ label: isStopping ? words.wait : words.keepOn, onClick: stay }}
      secondary={{ label: isStopping ? words.stopNow : words.stop, onClick: stop }}
      onDismiss={stay}
    >
      <Consequences preview={preview} />
    </Dialog>
  );
}

/** In a phase that cannot be left there is nothing to choose. */
function StayDialog({ open, stay, reason }: AskProps & { readonly reason: NonNullable<StopPreview['stay']> }) {
  const words = useTexts(stopTexts);
  const steps = useTexts(stepTexts);
  return (
    <Dialog
      open={open}
      title={words.stayTitle}
      text={words.stayText[reason.reason](steps[reason.step].name)}
      primary={{ label: words.keepOn, onClick: stay }}
      secondary={null}
      onDismiss={stay}
    />
  );
}

/** What becomes of the step under way, what stays on this computer and why, and what will not be done. */
function Consequences({ preview: { underWay, kept, leftUndone } }: { readonly preview: StopPreview }) {
  const words = useTexts(stopTexts);
  const steps = useTexts(stepTexts);
  const now = underWay === null ? [] : [words.ends[underWay.end](steps[underWay.step].name)];
  return (
    <div className="consequences">
      <Section title={words.underWay} lines={now} />
      <Section title={words.kept} lines={kept.map(({ step, rollback }) => words.rollback[rollback](steps[step].name))} />
      <Section title={words.left} lines={leftUndone.map((step) => steps[step].name)} />
    </div>
  );
}

function Section({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p className="consequences-title">{title}</p>
      <ul aria-label={title}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
