import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** Words of {@link domainMember}. */
export const domainMemberTexts = defineCheckTexts({
  en: {
    title: 'Domain membership',
    why: 'Azure Backup Server must be in a domain before you install it, and can’t be moved to another domain later.',
    found: (values) => whereOf(values, 'domain', 'workgroup'),
    required: () => 'member of a domain',
    problem: () => 'This computer isn’t joined to a domain.',
    remedy: () => [
      'To join a domain, select Settings > System > About, or use the command. The computer restarts.',
      'Sign in with a user of the domain who is an administrator of this computer, then check again.',
    ],
  },
  fr: {
    title: 'Appartenance à un domaine',
    why: 'Azure Backup Server doit appartenir à un domaine avant l’installation, et ne peut pas être déplacé vers un autre domaine par la suite.',
    found: (values) => whereOf(values, 'domaine', 'groupe de travail'),
    required: () => 'membre d’un domaine',
    problem: () => 'Cet ordinateur n’est pas joint à un domaine.',
    remedy: () => [
      'Pour joindre un domaine, sélectionnez Paramètres > Système > À propos de, ou utilisez la commande. L’ordinateur redémarre.',
      'Ouvrez une session avec un utilisateur du domaine qui est administrateur de cet ordinateur, puis vérifiez à nouveau.',
    ],
  },
});

function whereOf(values: CheckValues, domain: string, workgroup: string): string {
  return `${flagOf(values, 'joined') ? domain : workgroup} ${textOf(values, 'name')}`.trimEnd();
}
