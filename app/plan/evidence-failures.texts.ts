import type { FailureSentences } from '../failure-words.ts';
import { formatList } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { nameOfStep } from './named-in-failures.ts';

/** Words of the failures that say what a run has not left behind, or of which nobody could tell. */
export const evidenceFailureTexts: Readonly<
  Record<Language, FailureSentences<'run.evidenceMissing' | 'run.evidenceUntold' | 'run.halfInstalled' | 'run.proofMissing'>>
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
    'run.halfInstalled': ({ step, found }) => [
      `“${nameOfStep(step, 'en')}” is half done: it is not certain that its setup came to a good end, and it left this: ${found.join(', ')}.`,
      'Its setup can’t be run again over that. Remove what it installed in Programs and Features, and restart the computer if Windows asks for it.',
      ...(step === 'install-server'
        ? [
            'If you are asked whether to keep the database: keep nothing of it. It holds no backups yet, and Setup refuses one that was left.',
          ]
        : []),
      'Then try again: this step begins anew.',
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
    'run.halfInstalled': ({ step, found }) => [
      `L’étape «\u00a0${nameOfStep(step, 'fr')}\u00a0» est à moitié effectuée\u00a0: il n’est pas certain que son programme d’installation se soit bien terminé, et il a laissé ceci\u00a0: ${found.join(', ')}.`,
      'Ce programme ne peut pas être relancé par-dessus. Désinstallez ce qu’il a installé dans Programmes et fonctionnalités, puis redémarrez l’ordinateur si Windows le demande.',
      ...(step === 'install-server'
        ? [
            'S’il vous est demandé de conserver la base de données, n’en conservez rien\u00a0: elle ne contient encore aucune sauvegarde, et l’installation refuse une base qui est restée.',
          ]
        : []),
      'Puis réessayez\u00a0: cette étape reprend du début.',
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
