import type { StepProgress, StepState } from '../../../app/plan/run-state.ts';
import { endUnseenTexts, stepStateTexts } from '../../../app/plan/step-state.texts.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import { secondsOf } from '../../../app/plan/time-left.ts';
import { formatDuration } from '../../../app/texts/format.ts';
import { Icon, type IconName, type IconTone } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import './installation.css';
import { installationTexts } from './texts.ts';

const signs: Readonly<Record<StepState, { readonly icon: IconName; readonly tone: IconTone }>> = {
  waiting: { icon: 'waiting', tone: 'quiet' },
  running: { icon: 'current', tone: 'accent' },
  done: { icon: 'done', tone: 'success' },
  foundDone: { icon: 'done', tone: 'success' },
  failed: { icon: 'problem', tone: 'problem' },
  stopped: { icon: 'stopped', tone: 'warning' },
  interrupted: { icon: 'stopped', tone: 'warning' },
};

/** The chain: every step with its state in a word and how long it took or has been taking. */
export function StepList({ steps, now }: { readonly steps: readonly StepProgress[]; readonly now: string }) {
  const words = useTexts(installationTexts);
  const names = useTexts(stepTexts);
  const states = useTexts(stepStateTexts);
  const unseen = useTexts(endUnseenTexts);
  const language = useLanguage();
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{words.steps}</h2>
      <ol className="steps" aria-label={words.steps}>
        {steps.map((step) => (
          <li key={step.id} className={`step step-${step.state}`} aria-current={step.state === 'running' ? 'step' : undefined}>
            <Icon name={signs[step.state].icon} tone={signs[step.state].tone} />
            <span className="step-name">
              {names[step.id].name}
              {step.endUnseen === true ? <span className="step-note">{unseen.note}</span> : null}
            </span>
            <span className="step-state">{states[step.state]}</span>
            <span className="step-time">{hasTime(step) ? formatDuration(secondsOf(step, now), language) : ''}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function hasTime({ state, startedAt }: StepProgress): boolean {
  return startedAt !== null && state !== 'waiting' && state !== 'foundDone';
}
