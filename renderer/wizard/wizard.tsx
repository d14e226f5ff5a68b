import { setupOf } from '../../app/session/setup-of.ts';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { stageOf } from '../../app/flow/pages.ts';
import { ThemeRoot } from '../parts/theme-root.tsx';
import { useAccessKeys } from './access-keys.ts';
import { Announcer } from './announcer.tsx';
import { CloseGuard } from './close-guard.tsx';
import { useDefaultButton } from './default-button.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { useHelpKeys } from './help/use-help-keys.ts';
import { KeepFocus } from './keep-focus.tsx';
import type { Page } from './page.ts';
import { StageList } from './stage-list.tsx';
import { useDocument } from './use-document.ts';
import { focusEdited } from './focus-edited.ts';
import { useLanguage, usePages, useSnapshot, useWizard, useWizardStore } from './use-wizard.ts';
import './wizard.css';

const HelpPanel = lazy(async () => ({ default: (await import('./help/help-panel.tsx')).HelpPanel }));

/** The whole window: the frame around the page that main says is the present one. */
export function Wizard() {
  const theme = useWizard((state) => state.theme);
  const id = useSnapshot((snapshot) => snapshot.page);
  const pages = usePages();
  const page = pages.find((each) => each.id === id) ?? pages[0];
  useAccessKeys();
  useDefaultButton();
  useHelpKeys();
  return (
    <ThemeRoot theme={theme}>
      {page === undefined ? null : <Frame page={page} />}
      <CloseGuard />
    </ThemeRoot>
  );
}

function Frame({ page }: { readonly page: Page }) {
  const hasStages = useSnapshot((snapshot) => setupOf(snapshot) !== null && stageOf(snapshot.page) !== null);
  const isHelped = useWizard((state) => state.help !== null);
  useDocument(page);
  return (
    <div className={`wizard${hasStages ? ' wizard-with-stages' : ''}${isHelped ? ' wizard-with-help' : ''}`}>
      <Header />
      {hasStages ? <StageList /> : null}
      <PageArea page={page} />
      {isHelped ? (
        <Suspense>
          <HelpPanel page={page} />
        </Suspense>
      ) : null}
      <Footer page={page} />
      <Announcer page={page} />
    </div>
  );
}

function PageArea({ page }: { readonly page: Page }) {
  const { title, lead } = page.words[useLanguage()];
  const heading = useRef<HTMLHeadingElement>(null);
  const area = useRef<HTMLElement>(null);
  const store = useWizardStore();
  useEffect(() => {
    if (area.current === null) return;
    area.current.scrollTop = 0;
    if (!focusEdited(area.current, page.id, store.getState())) heading.current?.focus();
  }, [page.id, store]);
  return (
    <main className="page" ref={area}>
      <div className="page-content">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p className="page-lead">{lead}</p>
        <ErrorBoundary key={page.id} place={page.id}>
          <KeepFocus area={area}>
            <page.Component />
          </KeepFocus>
        </ErrorBoundary>
      </div>
    </main>
  );
}
