import { useState } from 'react';
import type * as z from 'zod';
import type { Failure } from '../../../app/failure.ts';
import type { calls } from '../../../app/ipc/contract.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import { useBridge, useLanguage } from '../../wizard/use-wizard.ts';

/** The formats of the export. */
export type ExportFormat = z.infer<(typeof calls)['checks.export']['input']>['format'];

/** What goes into files and comes out of them. */
export interface Transfer {
  readonly save: (format: ExportFormat, redact: boolean) => void;
  /** Where the last export went; null before one. */
  readonly saved: string | null;
  readonly compare: () => void;
  readonly endCompare: () => void;
  readonly openFacts: () => void;
  readonly problem: Failure | null;
}

/** Export, comparison and facts files of the page. */
export function useTransfer(): Transfer {
  const { call } = useBridge();
  const language = useLanguage();
  const browse = useBrowse();
  const [problem, setProblem] = useState<Failure | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const keep = <T>(outcome: Outcome<T>): T | null => {
    setProblem(outcome.kind === 'failed' ? outcome.failure : null);
    return outcome.kind === 'ok' ? outcome.value : null;
  };
  return {
    save: (format, redact) => {
      setSaved(null);
      void call('checks.export', { format, language, redact }).then((outcome) => {
        setSaved(keep(outcome));
      });
    },
    saved,
    compare: () => {
      browse.file('', 'checkRun', (file) => void call('checks.compare', { file }).then(keep));
    },
    endCompare: () => void call('checks.compare', null).then(keep),
    openFacts: () => {
      browse.file('', 'facts', (file) => {
        void call('facts.open', { file }).then((outcome) => {
          if (keep(outcome) !== null) void call('checks.run', { stage: 'server' }).then(keep);
        });
      });
    },
    problem,
  };
}
