import { useEffect, useRef } from 'react';
import { blockerOf, type Blocker } from '../../app/flow/may-leave.ts';
import { pageBefore } from '../../app/flow/pages.ts';
import type { RunPhase } from '../../app/plan/run-state.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { blockerWords } from './blocker.texts.ts';
import { requestClose } from './closing.ts';
import './footer.css';
import { frameTexts } from './frame.texts.ts';
import type { Page } from './page.ts';
import { PAGE_FORM_ID } from './page-form.tsx';
import { useBridge, useLanguage, useSnapshot, useTexts, useWizard, useWizardStore } from './use-wizard.ts';

const BLOCKER_ID = 'blocker';

/** What the page itself cannot mend by handing its answers over: said before *Next* is pressed. */
const standing: readonly Blocker['kind'][] = ['packageNotReady', 'checksNotRun', 'checksRunning', 'checksBlock', 'checksUnknown'];

/** The band at the bottom: why it cannot go on, Back, the button that goes on, and the way out. */
export function Footer({ page }: { readonly page: Page }) {
  const isCheck = useSnapshot((snapshot) => snapshot.mode === 'check');
  const forward = isCheck ? 'close' : page.forward;
  const isAtWork = useSnapshot((snapshot) => snapshot.package.kind === 'verifying' || snapshot.package.kind === 'extracting');
  const blocker = useBlocker(page, forward);
  return (
    <footer className="footer">
      <HelpButton />
      <BlockerReason blocker={blocker} />
      <div className="footer-buttons">
        {page.back && !isCheck && !isAtWork ? <BackButton page={page} /> : null}
        <ForwardButton forward={forward} isBlocked={blocker !== null} />
        {forward === 'close' ? null : <LeaveButton page={page} />}
      </div>
    </footer>
  );
}

function HelpButton() {
  const words = useTexts(frameTexts);
  const help = useWizard((state) => state.help);
  const showHelp = useWizard((state) => state.showHelp);
  return (
    <Button
      kind="link"
      onClick={() => {
        showHelp(help === null ? 'topic' : null);
      }}
    >
      {words.help}
    </Button>
  );
}

function useBlocker(page: Page, forward: Page['forward']): Blocker | null {
  const refusal = useWizard((state) => state.refusal);
  const snapshot = useSnapshot((whole) => whole);
  if (forward !== 'next' && forward !== 'install') return null;
  const present = blockerOf(page.id, snapshot);
  if (present === null) return null;
  return refusal !== null || standing.includes(present.kind) ? present : null;
}

function BlockerReason({ blocker }: { readonly blocker: Blocker | null }) {
  const language = useLanguage();
  const refusal = useWizard((state) => state.refusal);
  const reason = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (refusal !== null) reason.current?.focus();
  }, [refusal]);
  if (blocker === null) return <div className="footer-reason" />;
  return (
    <p className="footer-reason" id={BLOCKER_ID} tabIndex={-1} ref={reason}>
      <Icon name="info" tone="accent" />
      <span>{blockerWords(blocker, language)}</span>
    </p>
  );
}

function BackButton({ page }: { readonly page: Page }) {
  const words = useTexts(frameTexts);
  const { call } = useBridge();
  const mode = useSnapshot((snapshot) => snapshot.mode);
  const isEditing = useWizard((state) => state.editing !== null);
  return (
    <Button accessKey={words.backKey} onClick={() => void call('session.goTo', isEditing ? 'summary' : pageBefore(page.id, mode))}>
      {words.back}
    </Button>
  );
}

function ForwardButton({ forward, isBlocked }: { readonly forward: Page['forward']; readonly isBlocked: boolean }) {
  const words = useTexts(frameTexts);
  const { call } = useBridge();
  if (forward === 'none') return null;
  if (forward === 'close') {
    return (
      <Button kind="primary" onClick={() => void call('app.exit', null)}>
        {words.close}
      </Button>
    );
  }
  return (
    <Button
      kind="primary"
      type="submit"
      form={PAGE_FORM_ID}
      accessKey={forward === 'install' ? words.installKey : words.nextKey}
      blockedBy={isBlocked ? BLOCKER_ID : undefined}
    >
      {forward === 'install' ? words.install : words.next}
    </Button>
  );
}

/** The way out: *Exit* before anything, *Cancel* before *Install*, *Stop* while it runs, *Close* after it ended otherwise. */
function LeaveButton({ page }: { readonly page: Page }) {
  const words = useTexts(frameTexts);
  const phase = useSnapshot((snapshot) => snapshot.run.phase);
  const store = useWizardStore();
  const leave = (): void => {
    requestClose(store);
  };
  if (page.id === 'launch')
    return (
      <Button accessKey={words.exitKey} onClick={leave}>
        {words.exit}
      </Button>
    );
  const stopping: Partial<Record<RunPhase, string>> = { running: words.stop, stopping: words.stopNow };
  const label = stopping[phase] ?? (page.id === 'installation' ? words.close : words.cancel);
  return <Button onClick={leave}>{label}</Button>;
}
