import { useEffect, useRef, useState } from 'react';
import { stageOf, stages } from '../../app/flow/pages.ts';
import { frameTexts } from './frame.texts.ts';
import type { Page } from './page.ts';
import { useLanguage, useTexts } from './use-wizard.ts';

/** Tells screen readers where the wizard has come to. The region is there from the start and filled on each change. */
export function Announcer({ page }: { readonly page: Page }) {
  const [text, setText] = useState('');
  const words = useTexts(frameTexts);
  const language = useLanguage();
  const last = useRef(page.id);
  useEffect(() => {
    if (last.current === page.id) return;
    last.current = page.id;
    const place = stageOf(page.id)?.place;
    const { title } = page.words[language];
    setText(place === undefined ? title : words.announce(place, stages.length, title));
  }, [page, language, words]);
  return (
    <div role="status" aria-live="polite" className="only-heard">
      {text}
    </div>
  );
}
