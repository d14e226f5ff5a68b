import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link sqlServiceAccount}. */
export const sqlServiceAccountTexts = defineCheckTexts({
  en: {
    title: 'Account of SQL Server',
    why: 'Setup gives the account rights, which it can’t for every kind.',
    found: (values) => textOf(values, 'found'),
    required: () => 'LocalSystem or a user of the domain',
    problem: (values) => `SQL Server runs as ${textOf(values, 'found')}; setup may not accept it.`,
    remedy: () => [
      'To change the account, use SQL Server Configuration Manager > SQL Server Services > Properties, then restart the instance.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Compte de SQL Server',
    why: 'L’installation accorde des droits à ce compte, ce qu’elle ne peut pas pour tous.',
    found: (values) => textOf(values, 'found'),
    required: () => 'LocalSystem ou un utilisateur du domaine',
    problem: (values) => `SQL Server s’exécute en tant que ${textOf(values, 'found')}\u202f; l’installation peut le refuser.`,
    remedy: () => [
      'Pour changer de compte, utilisez le Gestionnaire de configuration SQL Server > Services SQL Server > Propriétés, puis redémarrez l’instance.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});
