import { setupOf } from '../../../app/session/setup-of.ts';
import { useEffect, useState } from 'react';
import type { CheckRun } from '../../../app/checks/result.ts';
import { verdictSentence } from '../../../app/checks/words.ts';
import type { Language } from '../../../app/texts/texts.ts';
import { heardVerdict, VerdictMessage } from '../../wizard/check-results/verdict-message.tsx';
import { useLanguage, useSnapshot, useTexts, useWizard, useWizardStore } from '../../wizard/use-wizard.ts';
import { prerequisitesTexts } from './texts.ts';

/** How often a screen reader hears how far the checks are, in milliseconds. */
const SPACING = 5000;

/** The sentence over all results, in this page's own words, and their counts. */
export function Verdict({ run }: { readonly run: CheckRun }) {
  return <VerdictMessage run={run} title={useVerdict(run, useLanguage())} />;
}

/** Tells a screen reader how far the checks are, now and then, and their verdict unless it blocks: that is announced by its message. */
export function VerdictAnnouncer({ run }: { readonly run: CheckRun | null }) {
  const words = useTexts(prerequisitesTexts);
  const language = useLanguage();
  const running = useSnapshot(({ checks }) => checks.running);
  const store = useWizardStore();
  const [progress, setProgress] = useState('');
  useEffect(() => {
    if (!running) return undefined;
    const say = (): void => {
      const { arrived } = store.getState();
      setProgress(
        arrived === null
          ? words.runningValue
          : `${words.runningValue}, ${words.progress(String(arrived.results.length), String(arrived.total))}`,
      );
    };
    const timer = setInterval(say, SPACING);
    return () => {
      clearInterval(timer);
      setProgress('');
    };
  }, [running, store, words]);
  return (
    <span role="status" className="only-heard">
      {running ? progress : heardVerdict(run, language)}
    </span>
  );
}

/** Where the wizard can go on the original's own words are used. */
function useVerdict(run: CheckRun, language: Language): string {
  const words = useTexts(prerequisitesTexts);
  const isInstall = useWizard(({ snapshot }) => setupOf(snapshot) !== null);
  return isInstall && run.verdict === 'ready' ? words.success(run.product.name) : verdictSentence(run, language);
}
