import { definePage } from '../../wizard/page.ts';
import { welcomeTexts } from './texts.ts';
import { WelcomePage } from './welcome-page.tsx';

/** What has to be ready, and the license terms. */
export const welcomePage = definePage({
  id: 'welcome',
  words: welcomeTexts,
  forward: 'next',
  back: true,
  summarise: ({ answers }, language) => {
    const words = welcomeTexts[language];
    return answers.license === undefined ? [] : [{ label: words.license, value: words.accepted, field: 'accepted' }];
  },
  Component: WelcomePage,
});
