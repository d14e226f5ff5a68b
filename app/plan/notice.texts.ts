import { defineTexts } from '../texts/texts.ts';
import type { Language } from '../texts/texts.ts';
import type { StepNotice } from './run-state.ts';

const noticeTexts = defineTexts({
  en: {
    windowsInstaller: 'Waiting: Windows Installer is busy with another installation.',
    earlierProgram: 'Waiting for the program that an interrupted installation left running.',
    itsProcesses: 'Waiting for what the program started to end.',
  },
  fr: {
    windowsInstaller: 'En attente\u00a0: Windows Installer est occupé par une autre installation.',
    earlierProgram: 'En attente de la fin du programme laissé en cours par une installation interrompue.',
    itsProcesses: 'En attente de la fin de ce que le programme a démarré.',
  },
});

/** What is said of the step that runs. */
export function noticeWords(notice: StepNotice, language: Language): string {
  return noticeTexts[language][notice.for];
}
