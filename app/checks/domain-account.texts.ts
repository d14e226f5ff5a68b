import type { Language } from '../texts/texts.ts';
import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

const accounts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { domain: 'user of the domain', local: 'local user', system: 'account of the system' },
  fr: { domain: 'utilisateur du domaine', local: 'utilisateur local', system: 'compte du système' },
};

/** Words of {@link domainAccount}. */
export const domainAccountTexts = defineCheckTexts({
  en: {
    title: 'User of the domain',
    why: 'Setup works in Active Directory as the user who runs it.',
    found: (values) => accounts.en[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'user of the domain',
    problem: () => 'You are signed in with an account that isn’t one of the domain.',
    remedy: () => ['Sign in with a user of the domain who is an administrator of this computer.', 'Then check again.'],
  },
  fr: {
    title: 'Utilisateur du domaine',
    why: 'L’installation agit dans Active Directory au nom de l’utilisateur qui la lance.',
    found: (values) => accounts.fr[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'utilisateur du domaine',
    problem: () => 'La session est ouverte avec un compte qui n’est pas du domaine.',
    remedy: () => [
      'Ouvrez une session avec un utilisateur du domaine qui est administrateur de cet ordinateur.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});
