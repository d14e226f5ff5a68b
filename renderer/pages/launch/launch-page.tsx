import { lazy, Suspense, useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import type { Outcome } from '../../../app/outcome.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { formatTime } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { CommandLink } from '../../parts/command-link.tsx';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import { useBridge, useLanguage, useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { products } from '../../../app/products/index.ts';
import { RealSetup } from './real-setup.tsx';
import { launchTexts } from './texts.ts';
import { useBeginSetup } from './use-begin-setup.tsx';

/** The words for everything that can go wrong are half as much as the rest of the first page: they come when they are needed. */
const FailureMessage = lazy(async () => ({ default: (await import('../../wizard/failure-message.tsx')).FailureMessage }));

/** The doors of the program. What is not possible here is said, not shown greyed out. */
export function LaunchPage() {
  const words = useTexts(launchTexts);
  const { platform, version } = useWizard((state) => state.info);
  const { call } = useBridge();
  const [problem, setProblem] = useState<Failure | null>(null);
  const open = (work: Promise<Outcome<Snapshot>>): void => {
    void work.then((outcome) => {
      setProblem(outcome.kind === 'failed' ? outcome.failure : null);
    });
  };
  const unread = useSnapshot((snapshot) => snapshot.savedProblem);
  const isWindows = platform === 'windows';
  const resume = (): void => {
    open(call('session.resume', null));
  };
  const { begin, question } = useBeginSetup({
    start: (setup) => {
      open(call('session.start', setup));
    },
    resume,
  });
  return (
    <Stack gap="small">
      <Suspense>
        {problem === null ? null : <FailureMessage failure={problem} />}
        {unread === null ? null : <FailureMessage failure={unread} />}
      </Suspense>
      {isWindows ? null : (
        <Message kind="info" title={words.elsewhereTitle}>
          {words.elsewhere}
        </Message>
      )}
      <Elevation tell={setProblem} />
      <ResumeLink open={resume} />
      {question}
      {isWindows ? (
        <RealSetup
          start={(mode) => {
            begin({ mode, product: 'mabs-v3' });
          }}
        />
      ) : null}
      <CommandLink
        icon="sample"
        title={words.sample}
        text={words.sampleText}
        onClick={() => {
          begin({ mode: 'install', product: 'sample' });
        }}
      />
      <CommandLink
        icon="checkServer"
        title={words.check}
        text={words.checkText}
        onClick={() => {
          open(call('session.start', { mode: 'check', product: 'mabs-v3' }));
        }}
      />
      <OpenFacts open={open} />
      <CommandLink
        icon="toolbox"
        title={words.tools}
        text={words.toolsText}
        onClick={() => {
          open(call('session.start', { mode: 'tools', product: isWindows ? 'mabs-v3' : 'sample' }));
        }}
      />
      <p className="quiet">{words.version(version)}</p>
    </Stack>
  );
}

/** What the real installation needs and this program lacks, with a way to get it; where Windows has said yes, this window is gone. */
function Elevation({ tell }: { readonly tell: (problem: Failure | null) => void }) {
  const words = useTexts(launchTexts);
  const mayElevate = useWizard(({ info }) => info.mayElevate);
  const { call } = useBridge();
  if (!mayElevate) return null;
  const restart = (): void => {
    void call('app.elevate', null).then((outcome) => {
      tell(outcome.kind === 'failed' ? outcome.failure : null);
    });
  };
  return (
    <Message
      kind="info"
      title={words.rightsTitle}
      actions={
        <Button icon="shield" onClick={restart}>
          {words.elevate}
        </Button>
      }
    >
      {words.rights}
    </Message>
  );
}

/** The file is chosen first: closing the dialog leaves everything as it is. */
function OpenFacts({ open }: { readonly open: (work: Promise<Outcome<Snapshot>>) => void }) {
  const words = useTexts(launchTexts);
  const { call } = useBridge();
  const browse = useBrowse();
  const look = async (file: string): Promise<Outcome<Snapshot>> => {
    const opened = await call('facts.open', { file });
    return opened.kind === 'failed' ? opened : call('checks.run', { stage: 'server' });
  };
  return (
    <CommandLink
      icon="document"
      title={words.facts}
      text={words.factsText}
      onClick={() => {
        browse.file('', 'facts', (file) => {
          open(look(file));
        });
      }}
    />
  );
}

function ResumeLink({ open }: { readonly open: () => void }) {
  const words = useTexts(launchTexts);
  const language = useLanguage();
  const saved = useSnapshot((snapshot) => snapshot.saved);
  if (saved === null) return null;
  const { name } = products[saved.product];
  const when = formatTime(saved.savedAt, language);
  const text = saved.run === null ? words.resumeAnswers(name, when) : words.resumeInstalling(name, when);
  return <CommandLink icon="resume" title={words.resume} text={text} onClick={open} />;
}
