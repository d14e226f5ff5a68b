import { useEffect, useRef } from 'react';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { notices } from '../../../app/about/notices.ts';
import { Icon } from '../../parts/icon.tsx';
import { Link } from '../../parts/link.tsx';
import type { Page } from '../page.ts';
import { useLanguage, useTexts, useWizard } from '../use-wizard.ts';
import { azureTopics } from './azure-topics.texts.ts';
import './help-panel.css';
import { helpTexts } from './help.texts.ts';

import { setupTopics } from './setup-topics.texts.ts';
import { toolTopics } from './tool-topics.texts.ts';

/** The help at the side: what the present page is for, or what this program is. The page beside it stays usable. */
export function HelpPanel({ page }: { readonly page: Page }) {
  const words = useTexts(helpTexts);
  const view = useWizard((state) => state.help);
  const showHelp = useWizard((state) => state.showHelp);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [view]);
  const isAbout = view === 'about';
  return (
    <aside className="help" aria-label={words.help}>
      <div className="help-top">
        <h2 tabIndex={-1} ref={heading}>
          {isAbout ? words.about : page.words[language].title}
        </h2>
        <button
          type="button"
          className="help-close"
          aria-label={words.close}
          onClick={() => {
            showHelp(null);
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {isAbout ? <About /> : <Topic page={page} />}
      <div className="help-foot">
        <Link
          onClick={() => {
            showHelp(isAbout ? 'topic' : 'about');
          }}
        >
          {isAbout ? words.backToTopic : words.about}
        </Link>
      </div>
    </aside>
  );
}

function Topic({ page }: { readonly page: Page }) {
  const words = useTexts(helpTexts);
  const { about, know } = { ...useTexts(setupTopics), ...useTexts(azureTopics), ...useTexts(toolTopics) }[page.id];
  return (
    <>
      <p>{about}</p>
      <Lines title={words.know} lines={know} />
      <Lines title={words.keys} lines={words.keyLines} />
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section className="help-lines">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function About() {
  const words = useTexts(helpTexts);
  const { version, runtime } = useWizard((state) => state.info);
  const facts = [
    { label: words.version, value: version },
    { label: words.runsOn, value: words.runtime(runtime.electron, runtime.chromium, runtime.node) },
    { label: words.license, value: 'MIT' },
  ];
  return (
    <>
      <DefinitionList items={facts} />
      <p>{words.independent}</p>
      <p>{words.offline}</p>
      <section className="help-lines">
        <h3>{words.notices}</h3>
        <ul className="help-notices">
          {Object.entries(notices).map(([name, license]) => (
            <li key={name}>
              {name} <span className="quiet">{license}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
