import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link sqlInstaller}. */
export const sqlInstallerTexts = defineCheckTexts({
  en: {
    title: 'You are sysadmin',
    why: 'Setup creates the database as the user who runs it.',
    found: (values) => (flagOf(values, 'found') ? 'sysadmin' : 'not sysadmin'),
    required: () => 'sysadmin',
    problem: (values) => `You aren’t in the role sysadmin of the instance ${textOf(values, 'name')}.`,
    remedy: () => ['Let a sysadmin add your user, or the group of local administrators, to the role.', 'Then check again.'],
  },
  fr: {
    title: 'Vous êtes sysadmin',
    why: 'L’installation crée la base de données au nom de l’utilisateur qui la lance.',
    found: (values) => (flagOf(values, 'found') ? 'sysadmin' : 'pas sysadmin'),
    required: () => 'sysadmin',
    problem: (values) => `Vous ne faites pas partie du rôle sysadmin de l’instance ${textOf(values, 'name')}.`,
    remedy: () => [
      'Demandez à un sysadmin d’ajouter votre utilisateur, ou le groupe des administrateurs locaux, à ce rôle.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});
