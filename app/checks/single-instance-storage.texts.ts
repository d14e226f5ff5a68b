import type { Language } from '../texts/texts.ts';
import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

const states: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { enabled: 'enabled', disabled: 'not enabled', enablePending: 'enabled after a restart', disablePending: 'off after a restart' },
  fr: {
    enabled: 'activé',
    disabled: 'non activé',
    enablePending: 'activé après redémarrage',
    disablePending: 'désactivé après redémarrage',
  },
};

/** Words of {@link singleInstanceStorage}. */
export const singleInstanceStorageTexts = defineCheckTexts({
  en: {
    title: 'Single instance storage',
    why: 'Older releases of Windows Server need it to store equal files once.',
    found: (values) => states.en[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'enabled',
    problem: () => 'The feature SIS-Limited is not enabled; setup will enable it.',
    remedy: () => ['There is nothing to do. To enable it yourself, run the command as administrator, then restart.'],
  },
  fr: {
    title: 'Stockage d’instance unique',
    why: 'Les anciennes versions de Windows Server en ont besoin pour stocker une seule fois les fichiers identiques.',
    found: (values) => states.fr[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'activé',
    problem: () => 'La fonctionnalité SIS-Limited n’est pas activée\u202f; l’installation l’activera.',
    remedy: () => ['Il n’y a rien à faire. Pour l’activer vous-même, exécutez la commande en tant qu’administrateur, puis redémarrez.'],
  },
});
