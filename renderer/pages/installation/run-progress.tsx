import type { RunState } from '../../../app/plan/run-state.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import { secondsLeft } from '../../../app/plan/time-left.ts';
import { formatDuration, formatPercent } from '../../../app/texts/format.ts';
import { Progress } from '../../parts/progress.tsx';
import { StatusRegion } from '../../parts/status-region.tsx';
import { quarterOf } from '../../wizard/milestone.ts';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { installationTexts } from './texts.ts';

/** One bar over the whole chain: what runs, how far it is, and the time left once that is more than a guess. */
export function RunProgress({ run, now }: { readonly run: RunState; readonly now: string }) {
  const words = useTexts(installationTexts);
  const steps = useTexts(stepTexts);
  const language = useLanguage();
  const step = run.current === null ? words.starting : steps[run.current].running;
  const left = secondsLeft(run, now);
  const notes = [left === null ? '' : words.left(formatDuration(left, language)), run.restartNeeded ? words.restartLater : ''];
  /** Told at each quarter and each new step, not at each percent. */
  const milestone = words.percent(step, formatPercent(quarterOf(run.fraction), language));
  return (
    <div>
      <Progress
        label={run.phase === 'stopping' ? words.stopping(step) : step}
        fraction={run.fraction}
        valueText={words.percent(step, formatPercent(run.fraction, language))}
        description={notes.filter((note) => note !== '').join(' · ')}
      />
      <StatusRegion isOnlyHeard>{milestone}</StatusRegion>
    </div>
  );
}
