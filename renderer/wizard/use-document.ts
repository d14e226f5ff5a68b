import { useEffect } from 'react';
import { formatPercent } from '../../app/texts/format.ts';
import { frameTexts } from './frame.texts.ts';
import type { Page } from './page.ts';
import { useLanguage, useSnapshot, useTexts } from './use-wizard.ts';

/** Keeps the title of the window and the language of the document right. While it installs, the title begins with how far it is. */
export function useDocument(page: Page): void {
  const words = useTexts(frameTexts);
  const language = useLanguage();
  const product = useSnapshot((snapshot) => snapshot.product?.name ?? null);
  const percent = useSnapshot(({ run }) => (run.phase === 'running' || run.phase === 'stopping' ? Math.floor(run.fraction * 100) : null));
  const { title } = page.words[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (product === null) document.title = page.id === 'launch' ? words.program : `${words.program} - ${title}`;
    else if (percent === null) document.title = words.documentTitle(product, title);
    else document.title = words.documentProgress(formatPercent(percent / 100, language), product);
  }, [words, product, percent, title, language, page.id]);
}
