import { commandOf, commandText } from '../../../app/plan/step-command.ts';
import type { Step } from '../../../app/plan/step.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { commandsText, inputsOf } from './summary-text.ts';
import { summaryTexts } from './texts.ts';

/** What will be done, in order; the exact commands are there for whoever wants them. */
export function PlannedSteps({ steps }: { readonly steps: readonly Step[] }) {
  const words = useTexts(summaryTexts);
  const names = useTexts(stepTexts);
  const language = useLanguage();
  return (
    <>
      <ol className="summary-steps">
        {steps.map(({ id }) => (
          <li key={id}>{names[id].name}</li>
        ))}
      </ol>
      <Collapsible summary={words.commands}>
        <p>{words.placeholders}</p>
        <CopyButton text={commandsText(steps, language)} label={words.copyAll} doneLabel={words.copied} />
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
  const { name } = useTexts(stepTexts)[step.id];
  const command = commandOf(step);
  const labels = { answerFile: words.answerFile, file: words.writes, stdin: () => words.stdin };
  return (
    <>
      {command === null ? null : (
        <div className="summary-line">
          <pre className="summary-command">{commandText(command)}</pre>
          <CopyButton text={commandText(command)} label={words.copyOne} fullLabel={words.copyOf(name)} doneLabel={words.copied} />
        </div>
      )}
      {inputsOf(step).map(({ kind, path, text }) => (
        <figure key={kind} className="summary-input">
          <figcaption>{labels[kind](path)}</figcaption>
          <pre className="summary-command">{text}</pre>
        </figure>
      ))}
    </>
  );
}
