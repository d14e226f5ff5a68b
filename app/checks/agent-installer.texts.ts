import { agentInstallerWords } from '../package/agent-installer.texts.ts';
import { agentVerdicts } from '../package/agent-installer.ts';
import type { Language } from '../texts/texts.ts';
import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** Words of {@link agentInstaller}. */
export const agentInstallerTexts = defineCheckTexts({
  en: {
    title: 'Installer of the Recovery Services agent',
    why: 'The installer you named takes the place of the one in the package.',
    found: (values) => textOf(values, 'found') || 'no version',
    required: (values) => `${textOf(values, 'required')} or later, not older than the package, signed by Microsoft`,
    problem: (values) => `${textOf(values, 'name')}: ${wordsOf(values, 'en')}`,
    remedy: () => ['Choose another file on the page Microsoft Update Opt-In, or none.', 'Then check again.'],
  },
  fr: {
    title: 'Programme d’installation de l’agent Recovery Services',
    why: 'Le programme d’installation que vous avez indiqué remplace celui du package.',
    found: (values) => textOf(values, 'found') || 'aucune version',
    required: (values) => `${textOf(values, 'required')} ou ultérieur, pas plus ancien que le package, signé par Microsoft`,
    problem: (values) => `${textOf(values, 'name')}\u00a0: ${wordsOf(values, 'fr')}`,
    remedy: () => ['Choisissez un autre fichier à la page Abonnement à Microsoft Update, ou aucun.', 'Vérifiez ensuite à nouveau.'],
  },
});

function wordsOf(values: CheckValues, language: Language): string {
  const verdict = agentVerdicts.find((each) => each === textOf(values, 'verdict')) ?? 'unknown';
  const [file, version, minimum] = [textOf(values, 'name'), textOf(values, 'found'), textOf(values, 'required')];
  return agentInstallerWords({ file, verdict, version, packaged: textOf(values, 'packaged'), minimum }, language);
}
