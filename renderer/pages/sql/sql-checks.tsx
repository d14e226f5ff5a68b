import { useId } from 'react';
import { titleOf } from '../../../app/checks/report-rows.ts';
import { verdictSentence } from '../../../app/checks/words.ts';
import { Button } from '../../parts/button.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Stack } from '../../parts/stack.tsx';
import { CheckResults } from '../../wizard/check-results/check-results.tsx';
import { OldResults, ResultsAge } from '../../wizard/check-results/results-age.tsx';
import { useCheckActions } from '../../wizard/check-results/use-check-actions.ts';
import { heardVerdict, VerdictMessage } from '../../wizard/check-results/verdict-message.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import type { SqlFields } from './form.ts';
import { InstallMissing } from './install-missing.tsx';
import { sqlTexts } from './texts.ts';
import type { InstallMissing as Work } from './use-install-missing.ts';

/** What the checks of the choice need. */
export interface SqlChecksProps {
  readonly kind: SqlFields['kind'];
  /** What is typed is not what was checked. */
  readonly isOutdated: boolean;
  /** What is missing and can be installed at once. */
  readonly missing: Work;
  readonly onCheck: () => void;
}

/** The button that checks the choice and installs what Windows lacks, and what the checks said of it. */
export function SqlChecks({ kind, isOutdated, missing, onCheck }: SqlChecksProps) {
  const words = useTexts(sqlTexts);
  const language = useLanguage();
  const actions = useCheckActions('sql');
  const { running, sql } = useSnapshot((snapshot) => snapshot.checks);
  const status = useId();
  const busy = useBusy(missing);
  const run = isOutdated || running ? null : sql;
  return (
    <Stack>
      <Stack direction="row" gap="small">
        <Button icon="checkServer" accessKey={words.checkKey} blockedBy={busy === null ? undefined : status} onClick={onCheck}>
          {kind === 'existing' ? words.check : words.checkAndInstall}
        </Button>
        <span role="status" id={status} className={busy === null ? undefined : 'only-heard'}>
          {busy ?? (run === null ? words.notChecked : '')}
        </span>
        {run === null ? null : <ResultsAge run={run} />}
        <span role="status" className="only-heard">
          {heardVerdict(run, language)}
        </span>
      </Stack>
      {kind === 'existing' ? null : <p>{words.checkNote}</p>}
      {running && missing.going === null ? <Progress label={words.checkingLabel} fraction={null} valueText={words.checkingLabel} /> : null}
      <InstallMissing work={missing} />
      {run === null ? null : (
        <>
          <VerdictMessage run={run} title={verdictSentence(run, language)} />
          <OldResults run={run} actions={actions} />
          {actions.problem === null ? null : <FailureMessage failure={actions.problem} />}
          <CheckResults run={run} actions={actions} />
        </>
      )}
    </Stack>
  );
}

/** What goes on, for the button that waits for it and keeps the focus; null while nothing does. */
function useBusy({ going }: Work): string | null {
  const words = useTexts(sqlTexts);
  const language = useLanguage();
  const running = useSnapshot(({ checks }) => checks.running);
  if (going !== null) return words.installing(titleOf(going.check, language), going.place, going.total);
  return running ? words.checkingLabel : null;
}
