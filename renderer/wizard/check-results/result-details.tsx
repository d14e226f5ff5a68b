import { evidenceText } from '../../../app/checks/evidence-text.ts';
import type { CheckResult } from '../../../app/checks/result.ts';
import type { CheckWords } from '../../../app/checks/words.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { Stack } from '../../parts/stack.tsx';
import { Verbatim } from '../../parts/verbatim.tsx';
import { useLanguage, useTexts } from '../use-wizard.ts';
import { checkResultsTexts } from './check-results.texts.ts';
import type { RowContext } from './row-context.ts';
import { resultLine } from './results-text.ts';

interface DetailsProps {
  readonly result: CheckResult;
  readonly words: CheckWords;
  readonly context: RowContext;
}

/** Everything about one result: what to do, the command, found against required, why, evidence; and what can be done here. */
export function ResultDetails({ result, words, context }: DetailsProps) {
  const labels = useTexts(checkResultsTexts);
  const facts = [
    { label: labels.found, value: words.found },
    { label: labels.required, value: words.required },
    { label: labels.reason, value: words.reason },
    { label: labels.why, value: words.why },
    { label: labels.code, value: `${result.code} · ${result.name}` },
  ].filter(({ value }) => value !== '');
  const evidence = evidenceText(result, context);
  return (
    <Stack gap="small">
      {words.remedy.length === 0 ? null : (
        <div>
          <p className="result-heading">{labels.remedy}</p>
          <ol>
            {words.remedy.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {result.restartAfterFix && result.status === 'failed' ? <p className="result-restart">{labels.restart}</p> : null}
        </div>
      )}
      {result.command === null ? null : (
        <div>
          <p className="result-heading">{labels.command}</p>
          <Verbatim text={result.command.text} />
        </div>
      )}
      <DefinitionList items={facts} />
      {evidence === '' ? null : (
        <details className="result-evidence">
          <summary>{labels.evidence}</summary>
          <Verbatim text={evidence} />
        </details>
      )}
      <Actions result={result} words={words} context={context} />
    </Stack>
  );
}

function Actions({ result, words, context: { actions } }: DetailsProps) {
  const labels = useTexts(checkResultsTexts);
  const language = useLanguage();
  return (
    <Stack direction="row" gap="small">
      {actions?.canFix(result) !== true ? null : (
        <Button
          icon="fix"
          disabled={actions.isBusy}
          fullLabel={`${labels.fix} – ${words.title}`}
          onClick={() => {
            actions.askFix(result.name);
          }}
        >
          {labels.fix}
        </Button>
      )}
      {actions === undefined ? null : (
        <Button
          icon="again"
          disabled={actions.isBusy}
          fullLabel={`${labels.again} – ${words.title}`}
          onClick={() => {
            actions.check([result.name]);
          }}
        >
          {labels.again}
        </Button>
      )}
      {result.command === null ? null : <CopyButton text={result.command.text} label={labels.copyCommand} doneLabel={labels.copied} />}
      <CopyButton text={resultLine(result, language)} label={labels.copy} doneLabel={labels.copied} />
    </Stack>
  );
}
