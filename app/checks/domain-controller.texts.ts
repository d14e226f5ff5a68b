import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

const names: Readonly<Record<'en' | 'fr', Readonly<Record<string, string>>>> = {
  en: { workstation: 'workstation', server: 'server', domainController: 'domain controller' },
  fr: { workstation: 'poste de travail', server: 'serveur', domainController: 'contrôleur de domaine' },
};

/** Words of {@link domainController}. */
export const domainControllerTexts = defineCheckTexts({
  en: {
    title: 'No domain controller',
    why: 'Azure Backup Server is made for a server of its own; its local accounts can’t exist on a domain controller.',
    found: (values) => names.en[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'not a domain controller',
    problem: () => 'Azure Backup Server can’t be installed on a domain controller.',
    remedy: () => [
      'Use a dedicated server that is a member of the domain.',
      'Or demote this one, if the domain has other controllers, then check again.',
    ],
  },
  fr: {
    title: 'Pas de contrôleur de domaine',
    why: 'Azure Backup Server est conçu pour un serveur dédié\u202f; ses comptes locaux ne peuvent pas exister sur un contrôleur de domaine.',
    found: (values) => names.fr[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'pas un contrôleur de domaine',
    problem: () => 'Impossible d’installer Azure Backup Server sur un contrôleur de domaine.',
    remedy: () => [
      'Utilisez un serveur dédié, membre du domaine.',
      'Ou rétrogradez celui-ci, si le domaine a d’autres contrôleurs, puis vérifiez à nouveau.',
    ],
  },
});
