import type { Language } from '../texts/texts.ts';
import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

const modes: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { automatic: 'automatic', manual: 'manual', disabled: 'disabled' },
  fr: { automatic: 'automatique', manual: 'manuel', disabled: 'désactivé' },
};

/** Words of {@link sqlAgent}. */
export const sqlAgentTexts = defineCheckTexts({
  en: {
    title: 'SQL Server Agent starts by itself',
    why: 'Agent starts the scheduled backups.',
    found: (values) => modeOf(values, 'found', 'en'),
    required: (values) => modeOf(values, 'required', 'en'),
    problem: (values) => `The start mode of SQL Server Agent is ${modeOf(values, 'found', 'en')}; setup will change it to automatic.`,
    remedy: () => ['To change it yourself, run the command as administrator, then check again.'],
  },
  fr: {
    title: 'Démarrage automatique de SQL Server Agent',
    why: 'SQL Server Agent lance les sauvegardes planifiées.',
    found: (values) => modeOf(values, 'found', 'fr'),
    required: (values) => modeOf(values, 'required', 'fr'),
    problem: (values) =>
      `Le mode de démarrage de SQL Server Agent est ${modeOf(values, 'found', 'fr')}\u202f; l’installation le passera en automatique.`,
    remedy: () => ['Pour le changer vous-même, exécutez la commande en tant qu’administrateur, puis vérifiez à nouveau.'],
  },
});

function modeOf(values: CheckValues, name: string, language: Language): string {
  return modes[language][textOf(values, name)] ?? textOf(values, name);
}
