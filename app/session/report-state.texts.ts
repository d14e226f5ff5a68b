import { defineTexts } from '../texts/texts.ts';

/** Words of a report that could not be written: what that leaves as it is, and where to get the report all the same. */
export const reportStateTexts = defineTexts({
  en: {
    title: 'The report could not be written',
    // What became of the installation is said elsewhere.
    text: (folder: string) => `This changes nothing of what was installed. Journal and logs are in ${folder}.`,
    inWindow: 'A support bundle holds the report: it is made from them.',
    onCommandLine: '“report --format html --out FILE” makes the report from them.',
  },
  fr: {
    title: 'Le rapport n’a pas pu être écrit',
    text: (folder) => `Cela ne change rien à ce qui a été installé. Le registre des étapes et les journaux se trouvent dans ${folder}.`,
    inWindow: 'Le dossier de support contient le rapport\u00a0: il est établi à partir d’eux.',
    onCommandLine: '«\u00a0report --format html --out FICHIER\u00a0» établit le rapport à partir d’eux.',
  },
});
