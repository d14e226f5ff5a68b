import type { FailureSentences } from '../failure-words.ts';
import { formatList } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { nameOfStep } from './named-in-failures.ts';

/** Words of the failures that say what a run has not left behind, or of which nobody could tell. */
export const evidenceFailureTexts: Readonly<
  Record<Language, FailureSentences<'run.evidenceMissing' | 'run.evidenceUntold' | 'run.proofMissing'>>
> = {
  en: {
    'run.evidenceMissing': ({ step, missing }) => [
      `“${nameOfStep(step, 'en')}” says it is done, but this is not there: ${missing.join(', ')}.`,
      'Open the log of the step, then try again.',
    ],
    'run.evidenceUntold': ({ step, untold }) => [
      `The program of “${nameOfStep(step, 'en')}” ran, but Windows didn’t tell whether this is there: ${untold.join(', ')}.`,
      'It isn’t started again before that is known. Wait until the computer is less busy, make sure that PowerShell and the service Windows Management Instrumentation answer, then try again.',
    ],
    'run.proofMissing': ({ steps }) => [
      `Every step ran, but at the end this was not there as expected: ${formatList(
        steps.map((id) => nameOfStep(id, 'en')),
        'en',
      )}.`,
      'Try again: only what is not there is installed again.',
      'If that doesn’t help, save a support bundle: its report says what was expected and what was found.',
    ],
  },
  fr: {
    'run.evidenceMissing': ({ step, missing }) => [
      `L’étape «\u00a0${nameOfStep(step, 'fr')}\u00a0» se dit terminée, mais ceci est absent\u00a0: ${missing.join(', ')}.`,
      'Ouvrez le journal de l’étape, puis réessayez.',
    ],
    'run.evidenceUntold': ({ step, untold }) => [
      `Le programme de l’étape «\u00a0${nameOfStep(step, 'fr')}\u00a0» s’est exécuté, mais Windows n’a pas indiqué si ceci est présent\u00a0: ${untold.join(', ')}.`,
      'Il n’est pas relancé avant que cela soit connu. Attendez que l’ordinateur soit moins occupé, vérifiez que PowerShell et le service Infrastructure de gestion Windows répondent, puis réessayez.',
    ],
    'run.proofMissing': ({ steps }) => [
      `Toutes les étapes ont été exécutées, mais à la fin ceci n’était pas présent comme prévu\u00a0: ${formatList(
        steps.map((id) => nameOfStep(id, 'fr')),
        'fr',
      )}.`,
      'Réessayez\u00a0: seul ce qui est absent est installé à nouveau.',
      'Si cela ne suffit pas, enregistrez un dossier de support\u00a0: son rapport indique ce qui était attendu et ce qui a été trouvé.',
    ],
  },
};
