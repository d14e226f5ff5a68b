import { definePage } from '../../wizard/page.ts';
import { FoldersPage } from './folders-page.tsx';
import { foldersTexts } from './texts.ts';

/** Where program files, database and scratch go. */
export const foldersPage = definePage({
  id: 'folders',
  words: foldersTexts,
  forward: 'next',
  back: true,
  summarise: ({ answers: { folders } }, language) => {
    const words = foldersTexts[language];
    if (folders === undefined) return [];
    const { programFiles, databaseFiles, scratch, cloudDataGigabytes } = folders;
    const cloud =
      cloudDataGigabytes === null
        ? []
        : [{ label: words.cloudDataShort, value: words.summaryCloud(cloudDataGigabytes), field: 'cloudDataGigabytes' }];
    return [
      { label: words.programFiles, value: programFiles, field: 'programFiles' },
      { label: words.databaseFiles, value: databaseFiles, field: 'databaseFiles' },
      { label: words.scratch, value: scratch, field: 'scratch' },
      ...cloud,
    ];
  },
  Component: FoldersPage,
});
