import type { Language } from '../texts/texts.ts';
import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

const states: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    enabled: 'enabled',
    disabled: 'not enabled',
    enablePending: 'enabled after a restart',
    disablePending: 'off after a restart',
    absent: 'not available',
  },
  fr: {
    enabled: 'activé',
    disabled: 'non activé',
    enablePending: 'activé après redémarrage',
    disablePending: 'désactivé après redémarrage',
    absent: 'indisponible',
  },
};

/** Words of {@link hyperV}. */
export const hyperVTexts = defineCheckTexts({
  en: {
    title: 'Hyper-V role and its PowerShell module',
    why: 'The backup server uses them to mount disks for restores, also where no virtual machine runs.',
    found: (values) => `role ${stateOf(values, 'role', 'en')}, PowerShell module ${stateOf(values, 'powerShell', 'en')}`,
    required: () => 'both enabled',
    problem: (values) =>
      `The Hyper-V role is ${stateOf(values, 'role', 'en')}, its PowerShell module ${stateOf(values, 'powerShell', 'en')}.`,
    remedy: () => [
      'To enable both, run the command in an administrator’s command prompt. It doesn’t restart by itself.',
      'Restart the computer, then check again.',
    ],
  },
  fr: {
    title: 'Rôle Hyper-V et son module PowerShell',
    why: 'Le serveur de sauvegarde les utilise pour monter des disques lors des restaurations, même sans machine virtuelle.',
    found: (values) => `rôle ${stateOf(values, 'role', 'fr')}, module PowerShell ${stateOf(values, 'powerShell', 'fr')}`,
    required: () => 'les deux activés',
    problem: (values) =>
      `Le rôle Hyper-V est ${stateOf(values, 'role', 'fr')}, son module PowerShell ${stateOf(values, 'powerShell', 'fr')}.`,
    remedy: () => [
      'Pour activer les deux, exécutez la commande dans une invite de commandes d’administrateur. Elle ne redémarre pas d’elle-même.',
      'Redémarrez l’ordinateur, puis vérifiez à nouveau.',
    ],
  },
});

function stateOf(values: CheckValues, name: string, language: Language): string {
  return states[language][textOf(values, name)] ?? textOf(values, name);
}
