import { defineTexts } from '../texts/texts.ts';
import type { Language } from '../texts/texts.ts';
import type { StepNotice } from './run-state.ts';

const noticeTexts = defineTexts({
  en: {
    windowsInstaller: 'Waiting: Windows Installer is busy with another installation.',
    earlierProgram: 'Waiting for the program that an interrupted installation left running.',
    itsProcesses: 'Waiting for what the program started to end.',
    answer: 'Nothing was heard of the program for a while. It may be waiting for an answer in a window of its own.',
    window: (title: string, text: string) =>
      `The program may be waiting for an answer. It shows the window “${title}”${text === '' ? '.' : `: ${text}`}`,
  },
  fr: {
    windowsInstaller: 'En attente\u00a0: Windows Installer est occupé par une autre installation.',
    earlierProgram: 'En attente de la fin du programme laissé en cours par une installation interrompue.',
    itsProcesses: 'En attente de la fin de ce que le programme a démarré.',
    answer: 'Le programme ne s’est pas manifesté depuis un moment. Il attend peut-être une réponse dans une de ses fenêtres.',
    window: (title, text) =>
      `Le programme attend peut-être une réponse. Il affiche la fenêtre «\u00a0${title}\u00a0»${text === '' ? '.' : `\u00a0: ${text}`}`,
  },
});

/** What is said of the step that runs. */
export function noticeWords(notice: StepNotice, language: Language): string {
  const words = noticeTexts[language];
  const windows = notice.windows ?? [];
  return windows.length === 0 ? words[notice.for] : windows.map(({ title, text }) => words.window(title, text)).join(' ');
}
