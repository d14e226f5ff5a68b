import type { CheckRun } from '../../../app/checks/result.ts';
import { countsSentence, verdictSentence } from '../../../app/checks/words.ts';
import type { Language } from '../../../app/texts/texts.ts';
import { Message } from '../../parts/message.tsx';
import { useLanguage } from '../use-wizard.ts';

const kinds = { ready: 'success', readyWithWarnings: 'warning', notReady: 'problem', incomplete: 'problem' } as const;

/** The sentence over all results, and their counts. What blocks is announced at once; the page tells the rest as {@link heardVerdict}. */
export function VerdictMessage({ run, title }: { readonly run: CheckRun; readonly title: string }) {
  return (
    <Message kind={kinds[run.verdict]} title={title} isTold>
      {countsSentence(run, useLanguage())}
    </Message>
  );
}

/** The verdict as a screen reader is told it; nothing of what blocks, which is announced by its message. */
export function heardVerdict(run: CheckRun | null, language: Language): string {
  return run === null || run.blocking > 0 ? '' : verdictSentence(run, language);
}
