import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link sqlAdministrators}. */
export const sqlAdministratorsTexts = defineCheckTexts({
  en: {
    title: 'Administrators are sysadmin',
    why: 'Setup and the services of the backup server manage the instance as local administrators.',
    found: (values) => (flagOf(values, 'found') ? 'sysadmin' : 'not sysadmin'),
    required: () => 'BUILTIN\\Administrators is sysadmin',
    problem: (values) => `BUILTIN\\Administrators isn’t in the role sysadmin of the instance ${textOf(values, 'name')}.`,
    remedy: () => ['To add the group to the role, run the command in the database master, as a sysadmin.', 'Then check again.'],
  },
  fr: {
    title: 'Les administrateurs sont sysadmin',
    why: 'Le programme d’installation et les services du serveur de sauvegarde gèrent l’instance en tant qu’administrateurs locaux.',
    found: (values) => (flagOf(values, 'found') ? 'sysadmin' : 'pas sysadmin'),
    required: () => 'BUILTIN\\Administrators est sysadmin',
    problem: (values) => `BUILTIN\\Administrators ne fait pas partie du rôle sysadmin de l’instance ${textOf(values, 'name')}.`,
    remedy: () => [
      'Pour ajouter le groupe au rôle, exécutez la commande dans la base de données master, en tant que sysadmin.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});
