import { commandOf, commandText } from '../../../app/plan/step-command.ts';
import type { Step } from '../../../app/plan/step.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { inputsOf } from './summary-text.ts';
import { summaryTexts } from './texts.ts';

/** What will be done, in order; the exact commands are there for whoever wants them. */
export function PlannedSteps({ steps }: { readonly steps: readonly Step[] }) {
  const words = useTexts(summaryTexts);
  const names = useTexts(stepTexts);
  return (
    <>
      <ol className="summary-steps">
        {steps.map(({ id }) => (
          <li key={id}>{names[id].name}</li>
        ))}
      </ol>
      <Collapsible summary={words.commands}>
        <p>{words.placeholders}</p>
        <ol className="summary-steps">
          {steps.map((step) => (
            <li key={step.id}>
              {names[step.id].name}
              <Commands step={step} />
            </li>
          ))}
        </ol>
      </Collapsible>
    </>
  );
}

function Commands({ step }: { readonly step: Step }) {
  const words = useTexts(summaryTexts);
  const command = commandOf(step);
  const labels = { answerFile: words.answerFile, file: words.writes, stdin: () => words.stdin };
  return (
    <>
      {command === null ? null : <pre className="summary-command">{commandText(command)}</pre>}
      {inputsOf(step).map(({ kind, path, text }) => (
        <figure key={kind} className="summary-input">
          <figcaption>{labels[kind](path)}</figcaption>
          <pre className="summary-command">{text}</pre>
        </figure>
      ))}
    </>
  );
}
