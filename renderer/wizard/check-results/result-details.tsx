import type { CheckResult } from '../../../app/checks/result.ts';
import type { CheckWords } from '../../../app/checks/words.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useLanguage, useTexts } from '../use-wizard.ts';
import { checkResultsTexts } from './check-results.texts.ts';
import { resultLine } from './results-text.ts';

/** Everything about one result: found against required, why, what to do, the command to copy, and running it again. */
export function ResultDetails({
  result,
  words,
  onAgain,
}: {
  readonly result: CheckResult;
  readonly words: CheckWords;
  readonly onAgain?: (() => void) | undefined;
}) {
  const labels = useTexts(checkResultsTexts);
  const language = useLanguage();
  const facts = [
    { label: labels.found, value: words.found },
    { label: labels.required, value: words.required },
    { label: labels.reason, value: words.reason },
    { label: labels.why, value: words.why },
    { label: labels.code, value: `${result.code} · ${result.name}` },
  ].filter(({ value }) => value !== '');
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
          {result.restartAfterFix ? <p>{labels.restart}</p> : null}
        </div>
      )}
      {result.command === null ? null : (
        <div>
          <p className="result-heading">{labels.command}</p>
          <pre className="result-command mono">{result.command.text}</pre>
        </div>
      )}
      <DefinitionList items={facts} />
      <Stack direction="row" gap="small">
        {onAgain === undefined ? null : (
          <Button icon="again" onClick={onAgain} fullLabel={`${labels.again} – ${words.title}`}>
            {labels.again}
          </Button>
        )}
        {result.command === null ? null : <CopyButton text={result.command.text} label={labels.copyCommand} doneLabel={labels.copied} />}
        <CopyButton text={resultLine(result, language)} label={labels.copy} doneLabel={labels.copied} />
      </Stack>
    </Stack>
  );
}
