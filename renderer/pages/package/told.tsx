import type { ReactNode } from 'react';
import { assertNever } from '../../../app/assert-never.ts';
import { verdictOf, type ExtractResult } from '../../../app/package/part-report.ts';
import { formatBytes, formatNumber } from '../../../app/texts/format.ts';
import { Message } from '../../parts/message.tsx';
import { StatusRegion } from '../../parts/status-region.tsx';
import { useLanguage, useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { heardProgress } from './heard.ts';
import { packageTexts } from './texts.ts';
import type { PackageWork } from './use-work.ts';
import { Verdict } from './verdict.tsx';

/** The one region that tells how far the work is, then what it came to. */
export function Told({ work }: { readonly work: PackageWork }) {
  const kind = useSnapshot((snapshot) => snapshot.package.kind);
  return <StatusRegion isOnlyHeard={['verifying', 'extracting', 'paused'].includes(kind)}>{useWhatIsTold(work)}</StatusRegion>;
}

/** Nothing of parts that are not intact: their message is an alert, and of a full drive only words to hear: its message counts on. */
function useWhatIsTold(work: PackageWork): ReactNode {
  const state = useSnapshot((snapshot) => snapshot.package);
  const words = useTexts(packageTexts);
  switch (state.kind) {
    case 'none':
    case 'chosen':
      return null;
    case 'verifying':
    case 'extracting':
      return <HeardProgress kind={state.kind} />;
    case 'verified':
      return verdictOf(state.result.parts) === 'notIntact' ? null : <Verdict result={state.result} work={work} />;
    case 'paused':
      return words.paused;
    case 'extracted':
      return <ExtractedMessage result={state.result} />;
    default:
      return assertNever(state);
  }
}

function HeardProgress({ kind }: { readonly kind: 'verifying' | 'extracting' }) {
  const language = useLanguage();
  return useWizard((state) => heardProgress(kind, state.packageProgress, language));
}

function ExtractedMessage({ result }: { readonly result: ExtractResult }) {
  const words = useTexts(packageTexts);
  const language = useLanguage();
  return (
    <Message kind="success" title={words.extractedTitle} isTold>
      <p>{words.extracted(formatNumber(result.files, language), formatBytes(result.bytes, language))}</p>
      <p className="mono wrap">{result.destination}</p>
      {result.adopted === true ? <p>{words.adopted}</p> : null}
    </Message>
  );
}
