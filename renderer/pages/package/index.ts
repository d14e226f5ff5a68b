import { definePage } from '../../wizard/page.ts';
import { PackagePage } from './package-page.tsx';
import { packageTexts } from './texts.ts';

/** Choosing, verifying and extracting the download, before the wizard's own stages. */
export const packagePage = definePage({
  id: 'package',
  words: {
    en: { title: packageTexts.en.title, lead: packageTexts.en.lead },
    fr: { title: packageTexts.fr.title, lead: packageTexts.fr.lead },
  },
  forward: 'none',
  back: true,
  Component: PackagePage,
});
