import { useEffect, useRef, useState } from 'react';
import { stageOf, stagesOf } from '../../app/flow/pages.ts';
import { setupOf } from '../../app/session/setup-of.ts';
import { frameTexts } from './frame.texts.ts';
import type { Page } from './page.ts';
import { useLanguage, useSnapshot, useTexts } from './use-wizard.ts';

/** Tells screen readers where the wizard has come to, counted as the list of stages is where there is one. The region is there from the start and filled on each change. */
export function Announcer({ page }: { readonly page: Page }) {
  const [text, setText] = useState('');
  const words = useTexts(frameTexts);
  const language = useLanguage();
  const mode = useSnapshot((snapshot) => setupOf(snapshot));
  const last = useRef(page.id);
  useEffect(() => {
    if (last.current === page.id) return;
    last.current = page.id;
    const { title } = page.words[language];
    const place = mode === null ? undefined : stageOf(page.id, mode)?.place;
    setText(mode === null || place === undefined ? title : words.announce(place, stagesOf(mode).length, title));
  }, [page, mode, language, words]);
  return (
    <div role="status" aria-live="polite" className="only-heard">
      {text}
    </div>
  );
}
