import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the page of checks. */
export const prerequisitesTexts = defineTexts({
  en: {
    title: 'Prerequisite Checks',
    lead: 'Setup checks whether hardware, Windows and roles meet the requirements. Checking changes nothing.',
    check: 'Check',
    checkAgain: 'Check again',
    checkKey: 'k',
    copyAll: 'Copy results',
    copied: 'Copied',
    running: 'Checking this server…',
    runningValue: 'Checking this server',
    checkedAt: (time: string, host: string) => (host === '' ? `Checked on ${time}` : `${host}, checked on ${time}`),
    first: 'Nothing has been checked yet. The checks take a few seconds.',
  },
  fr: {
    title: 'Vérification des conditions préalables',
    lead: 'Le programme contrôle que le matériel, Windows et les rôles remplissent les conditions requises. La vérification ne modifie rien.',
    check: 'Vérifier',
    checkAgain: 'Vérifier à nouveau',
    checkKey: 'v',
    copyAll: 'Copier les résultats',
    copied: 'Copié',
    running: 'Vérification de ce serveur…',
    runningValue: 'Vérification de ce serveur',
    checkedAt: (time, host) => (host === '' ? `Vérifié le ${time}` : `${host}, vérifié le ${time}`),
    first: 'Rien n’a encore été vérifié. Les vérifications prennent quelques secondes.',
  },
});
