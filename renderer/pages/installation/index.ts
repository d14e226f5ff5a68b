import { definePage } from '../../wizard/page.ts';
import { InstallationPage } from './installation-page.tsx';
import { installationTexts } from './texts.ts';

/** The run: unattended, with one bar, and a way on from everything that can interrupt it. */
export const installationPage = definePage({
  id: 'installation',
  words: {
    en: { title: installationTexts.en.title, lead: installationTexts.en.lead },
    fr: { title: installationTexts.fr.title, lead: installationTexts.fr.lead },
  },
  forward: 'none',
  back: false,
  Component: InstallationPage,
});
