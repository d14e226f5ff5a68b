import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link sqlDotNet}. */
export const sqlDotNetTexts = defineCheckTexts({
  en: {
    title: '.NET Framework 3.5',
    why: 'The tools of SQL Server before 2016 are made with it.',
    found: (values) => (flagOf(values, 'found') ? 'enabled' : 'not enabled'),
    required: () => 'enabled',
    problem: () => '.NET Framework 3.5 is not enabled on this server.',
    remedy: () => [
      'To enable it, run the command as administrator. Where Windows asks for its source, add /Source and the folder sources\\sxs of its media.',
      'Then check again.',
    ],
  },
  fr: {
    title: '.NET Framework 3.5',
    why: 'Les outils de SQL Server antérieurs à 2016 l’utilisent.',
    found: (values) => (flagOf(values, 'found') ? 'activé' : 'non activé'),
    required: () => 'activé',
    problem: () => '.NET Framework 3.5 n’est pas activé sur ce serveur.',
    remedy: () => [
      'Pour l’activer, exécutez la commande en tant qu’administrateur. Si Windows demande sa source, ajoutez /Source et le dossier sources\\sxs de son support.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});
