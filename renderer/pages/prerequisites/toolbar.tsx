import type { CheckRun } from '../../../app/checks/result.ts';
import { formatNumber } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Stack } from '../../parts/stack.tsx';
import { ResultsAge } from '../../wizard/check-results/results-age.tsx';
import { resultsText } from '../../wizard/check-results/results-text.ts';
import type { CheckActions } from '../../wizard/check-results/use-check-actions.ts';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { prerequisitesTexts } from './texts.ts';
import type { Transfer } from './use-transfer.ts';

/** What the buttons need. */
export interface ToolbarProps {
  readonly run: CheckRun | null;
  readonly actions: CheckActions;
  readonly transfer: Transfer;
  readonly onExport: () => void;
}

/** Check all or what is open again, take the results along, compare them; and when and where they were made. */
export function Toolbar({ run, actions, transfer, onExport }: ToolbarProps) {
  const words = useTexts(prerequisitesTexts);
  const language = useLanguage();
  const { check, isBusy } = actions;
  return (
    <Stack gap="small">
      <Stack direction="row" gap="small">
        <Button
          kind={run === null ? 'primary' : 'normal'}
          icon={run === null ? 'checkServer' : 'again'}
          accessKey={words.checkKey}
          disabled={isBusy}
          onClick={() => {
            check();
          }}
        >
          {run === null ? words.check : words.checkAgain}
        </Button>
        {run === null ? null : <FailedAgain run={run} actions={actions} />}
        {run === null || isBusy ? null : (
          <CopyButton text={resultsText(run, language)} label={words.copyAll} fullLabel={words.copyAllFull} doneLabel={words.copied} />
        )}
        {run === null ? null : (
          <>
            <Button icon="save" disabled={isBusy} onClick={onExport}>
              {words.export}
            </Button>
            <Button icon="compare" disabled={isBusy} onClick={transfer.compare}>
              {words.compare}
            </Button>
          </>
        )}
      </Stack>
      <Stack direction="row" gap="small">
        {run === null ? null : <ResultsAge run={run} />}
        <span role="status" className="wrap">
          {transfer.saved === null ? '' : words.saved(transfer.saved)}
        </span>
      </Stack>
    </Stack>
  );
}

/** Only what is open: the rest keeps its results. */
function FailedAgain({ run, actions }: { readonly run: CheckRun; readonly actions: CheckActions }) {
  const words = useTexts(prerequisitesTexts);
  const language = useLanguage();
  const open = run.results.filter(({ status }) => status === 'failed' || status === 'unknown').map(({ name }) => name);
  if (open.length === 0) return null;
  return (
    <Button
      disabled={actions.isBusy}
      onClick={() => {
        actions.check(open);
      }}
    >
      {words.checkFailed(formatNumber(open.length, language))}
    </Button>
  );
}
