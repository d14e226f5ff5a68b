import { definePage } from '../../wizard/page.ts';
import { StoragePage } from './storage-page.tsx';
import { storageTexts } from './texts.ts';

/** The disks that could hold backups, and how they are added. */
export const storagePage = definePage({
  id: 'storage',
  words: {
    en: { title: storageTexts.en.title, lead: storageTexts.en.lead },
    fr: { title: storageTexts.fr.title, lead: storageTexts.fr.lead },
  },
  forward: 'close',
  back: true,
  Component: StoragePage,
});
