import { defineTexts } from '../texts/texts.ts';
import type { Again } from './cause.ts';

/** Words around a diagnosis. */
export const diagnosisTexts = defineTexts({
  en: {
    sources: {
      dpm: (id: string) => `ID ${id}`,
      azure: (id: string) => `ID ${id}`,
      sql: (id: string) => `SQL Server result ${id}`,
      windows: (id: string) => `Windows code ${id}`,
      installer: (id: string) => `Windows Installer message ${id}`,
      inno: (id: string) => `extractor code ${id}`,
      script: (id: string) => `script message ${id}`,
    },
    stopped: (program: string, meaning: string, code: string) => `${program}: ${meaning} (${code}).`,
    unknown: (program: string, code: string) => `${program} stopped with a problem that Setup doesn’t know (${code}).`,
    unknownSaid: (program: string, code: string, said: string) =>
      `${program} stopped with a problem that Setup doesn’t know (${code}): ${said}`,
    unknownExit: (program: string, exitCode: string) => `${program} ended with code ${exitCode} and named no problem.`,
    unknownWhy: 'The catalogue has no entry for it, so the program’s own lines have to tell.',
    unknownTodo: ['Read the lines below; the ones before the end say most.', 'Search for the number and the product’s name.'],
    again: {
      retry: 'Then try again: finished steps are not repeated.',
      restart: 'Then restart and go on: finished steps are not repeated.',
      restartToFinish: 'The step is done; the restart completes it.',
      remove: 'Then try again: the step starts from the beginning, the steps before it are not repeated.',
      answer: 'Then start again from the summary: finished steps are not repeated.',
      package: 'Then go on with the new files: finished steps are not repeated.',
      nothing: 'Nothing has to be done.',
    } satisfies Record<Again, string>,
  },
  fr: {
    sources: {
      dpm: (id) => `ID ${id}`,
      azure: (id) => `ID ${id}`,
      sql: (id) => `résultat SQL Server ${id}`,
      windows: (id) => `code Windows ${id}`,
      installer: (id) => `message Windows Installer ${id}`,
      inno: (id) => `code de l’extracteur ${id}`,
      script: (id) => `message de script ${id}`,
    },
    stopped: (program, meaning, code) => `${program}\u00a0: ${meaning} (${code}).`,
    unknown: (program, code) => `${program} s’est arrêté sur un problème que ce programme d’installation ne connaît pas (${code}).`,
    unknownSaid: (program, code, said) =>
      `${program} s’est arrêté sur un problème que ce programme d’installation ne connaît pas (${code})\u00a0: ${said}`,
    unknownExit: (program, exitCode) => `${program} s’est terminé avec le code ${exitCode} sans nommer de problème.`,
    unknownWhy: 'Le catalogue n’en contient rien\u00a0: ce sont les lignes du programme lui-même qui doivent l’expliquer.',
    unknownTodo: [
      'Lisez les lignes ci-dessous\u00a0; celles qui précèdent la fin en disent le plus.',
      'Recherchez ce numéro avec le nom du produit.',
    ],
    again: {
      retry: 'Réessayez ensuite\u00a0: les étapes terminées ne sont pas répétées.',
      restart: 'Redémarrez puis continuez\u00a0: les étapes terminées ne sont pas répétées.',
      restartToFinish: 'L’étape est terminée\u00a0; le redémarrage l’achève.',
      remove: 'Réessayez ensuite\u00a0: l’étape reprend au début, les précédentes ne sont pas répétées.',
      answer: 'Relancez ensuite depuis le résumé\u00a0: les étapes terminées ne sont pas répétées.',
      package: 'Continuez ensuite avec les nouveaux fichiers\u00a0: les étapes terminées ne sont pas répétées.',
      nothing: 'Il n’y a rien à faire.',
    },
  },
});
