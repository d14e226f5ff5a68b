import type { RunState } from '../../../app/plan/run-state.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import { keptSteps } from '../../../app/plan/stop-preview.ts';
import { stopTexts } from '../../../app/plan/stop.texts.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { installationTexts } from './texts.ts';

/** What is on this computer after a run that did not get to its end, and why nothing of it was taken back. */
export function KeptSteps({ run }: { readonly run: RunState }) {
  const words = useTexts(installationTexts);
  const { rollback } = useTexts(stopTexts);
  const steps = useTexts(stepTexts);
  const kept = keptSteps(run);
  if (kept.length === 0) return null;
  return (
    <Collapsible summary={words.kept}>
      <p>{words.keptWhy}</p>
      <ul aria-label={words.kept}>
        {kept.map((each) => (
          <li key={each.step}>{rollback[each.rollback](steps[each.step].name)}</li>
        ))}
      </ul>
    </Collapsible>
  );
}
