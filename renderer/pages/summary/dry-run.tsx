import { useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import type { DryRunResult } from '../../../app/plan/dry-run.ts';
import { planTexts } from '../../../app/plan/plan.texts.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import { Button } from '../../parts/button.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import './summary.css';
import { summaryTexts } from './texts.ts';

/** Walks the plan without doing anything, and tells what it found step by step. */
export function DryRun() {
  const words = useTexts(summaryTexts);
  const { call } = useBridge();
  const [isBusy, setIsBusy] = useState(false);
  const [results, setResults] = useState<readonly DryRunResult[]>([]);
  const [problem, setProblem] = useState<Failure | null>(null);
  const walk = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await call('plan.dryRun', null);
    setResults(outcome.kind === 'ok' ? outcome.value : []);
    setProblem(outcome.kind === 'ok' ? null : outcome.failure);
    setIsBusy(false);
  };
  return (
    <section className="summary-dry-run">
      <Button disabled={isBusy} onClick={() => void walk()}>
        {words.dryRun}
      </Button>
      <div role="status">{isBusy ? words.dryRunning : results.length === 0 ? null : <Found results={results} />}</div>
      {problem === null ? null : <FailureMessage failure={problem} />}
    </section>
  );
}

function Found({ results }: { readonly results: readonly DryRunResult[] }) {
  const words = useTexts(planTexts);
  const names = useTexts(stepTexts);
  return (
    <>
      <p>{words.dryRun}</p>
      <ol className="summary-steps">
        {results.map(({ step, end, what }) => (
          <li key={step}>
            {`${names[step].name}: ${words.end[end]}`}
            {end === 'wouldRun' || end === 'foundDone' ? null : <code className="summary-what">{what}</code>}
          </li>
        ))}
      </ol>
    </>
  );
}
