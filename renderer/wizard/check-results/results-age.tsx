import type { CheckRun } from '../../../app/checks/result.ts';
import { areOld, resultsAge } from '../../../app/checks/results-age.ts';
import { formatAgo, formatTime } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { useNow } from '../use-now.ts';
import { useLanguage, useSnapshot, useTexts } from '../use-wizard.ts';
import { checkResultsTexts } from './check-results.texts.ts';
import type { CheckActions } from './use-check-actions.ts';

/** How often an age is said anew, in milliseconds: minutes are its smallest unit. */
const RENEW_MS = 15_000;

type Aged = Pick<CheckRun, 'gatheredAt' | 'host'>;

/** When and on which server the results were made: how long ago, told anew as time goes by, and the time itself. */
export function ResultsAge({ run }: { readonly run: Aged }) {
  const words = useTexts(checkResultsTexts);
  const language = useLanguage();
  const now = useNow(true, RENEW_MS);
  const ago = formatAgo(resultsAge(run, new Date(now)), language);
  return <span className="quiet">{words.checked(ago, formatTime(run.gatheredAt, language), run.host.name)}</span>;
}

/** Results that are too old to go by are marked, with a way to renew them; those of another server's facts cannot be renewed here. */
export function OldResults({ run, actions }: { readonly run: Aged; readonly actions: Pick<CheckActions, 'check' | 'isBusy'> }) {
  const words = useTexts(checkResultsTexts);
  const isHere = useSnapshot(({ factsSource }) => factsSource === null);
  const now = useNow(isHere, RENEW_MS);
  if (!isHere || !areOld(run, new Date(now))) return null;
  const again = (
    <Button icon="again" disabled={actions.isBusy} onClick={() => actions.check()}>
      {words.again}
    </Button>
  );
  return (
    <Message kind="warning" title={words.oldTitle} actions={again}>
      {words.old}
    </Message>
  );
}
