import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link sqlInUse}. */
export const sqlInUseTexts = defineCheckTexts({
  en: {
    title: 'Instance serves no other backup server',
    why: 'An instance can hold the database of one backup server.',
    found: (values) => textOf(values, 'found') || 'none',
    required: () => 'none',
    problem: (values) => `The instance ${textOf(values, 'name')} is used by a backup server on this computer.`,
    remedy: () => ['Uninstall that backup server, or choose another instance.', 'Then check again.'],
  },
  fr: {
    title: 'Instance sans autre serveur de sauvegarde',
    why: 'Une instance peut contenir la base de données d’un seul serveur de sauvegarde.',
    found: (values) => textOf(values, 'found') || 'aucun',
    required: () => 'aucun',
    problem: (values) => `L’instance ${textOf(values, 'name')} est utilisée par un serveur de sauvegarde de cet ordinateur.`,
    remedy: () => ['Désinstallez ce serveur de sauvegarde, ou choisissez une autre instance.', 'Vérifiez ensuite à nouveau.'],
  },
});
