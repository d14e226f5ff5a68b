import { defineCheckTexts } from './check-text.ts';
import { numberOf, textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** What Windows says of an account that it does not know, and of a wrong password alike (ERROR_LOGON_FAILURE). */
const UNKNOWN_OR_WRONG = 1326;

const isOf = (values: CheckValues, found: string): boolean => textOf(values, 'found') === found;
const code = (values: CheckValues): string => String(numberOf(values, 'number'));

/** Words of {@link sqlSignIn}. */
export const sqlSignInTexts = defineCheckTexts({
  en: {
    title: 'The other account can sign in',
    why: 'Setup signs in to the instance as the account that you entered, and creates the database there.',
    found: (values) => {
      if (isOf(values, 'windows')) return `Windows refuses it (${code(values)})`;
      if (isOf(values, 'sql')) return `SQL Server refuses it (${code(values)})`;
      return isOf(values, 'sysadmin') ? 'signs in, sysadmin' : 'signs in, not sysadmin';
    },
    required: () => 'signs in, sysadmin',
    problem: (values) => {
      const account = textOf(values, 'account');
      if (isOf(values, 'windows') && numberOf(values, 'number') === UNKNOWN_OR_WRONG)
        return `Windows doesn’t know the account ${account}, or its password is another one.`;
      if (isOf(values, 'windows')) return `Windows doesn’t let ${account} sign in (${code(values)}).`;
      if (isOf(values, 'sql')) return `The instance ${textOf(values, 'name')} doesn’t let ${account} sign in (${code(values)}).`;
      return `${account} isn’t in the role sysadmin of the instance ${textOf(values, 'name')}.`;
    },
    remedy: (values) =>
      isOf(values, 'windows')
        ? [
            'Enter user name, password, and domain again, or let an administrator of the domain look at the account.',
            'Then check again. Each check counts as one try where accounts are locked after several.',
          ]
        : ['To let the account in, run the command in the database master, as a sysadmin.', 'Then check again.'],
  },
  fr: {
    title: 'L’autre compte peut se connecter',
    why: 'Le programme d’installation se connecte à l’instance avec le compte que vous avez entré et y crée la base de données.',
    found: (values) => {
      if (isOf(values, 'windows')) return `Windows le refuse (${code(values)})`;
      if (isOf(values, 'sql')) return `SQL Server le refuse (${code(values)})`;
      return isOf(values, 'sysadmin') ? 'se connecte, sysadmin' : 'se connecte, pas sysadmin';
    },
    required: () => 'se connecte, sysadmin',
    problem: (values) => {
      const account = textOf(values, 'account');
      if (isOf(values, 'windows') && numberOf(values, 'number') === UNKNOWN_OR_WRONG)
        return `Windows ne connaît pas le compte ${account}, ou son mot de passe est différent.`;
      if (isOf(values, 'windows')) return `Windows ne laisse pas ${account} se connecter (${code(values)}).`;
      if (isOf(values, 'sql')) return `L’instance ${textOf(values, 'name')} ne laisse pas ${account} se connecter (${code(values)}).`;
      return `${account} ne fait pas partie du rôle sysadmin de l’instance ${textOf(values, 'name')}.`;
    },
    remedy: (values) =>
      isOf(values, 'windows')
        ? [
            'Entrez à nouveau le nom d’utilisateur, le mot de passe et le domaine, ou demandez à un administrateur du domaine d’examiner le compte.',
            'Vérifiez ensuite à nouveau. Chaque vérification compte pour une tentative là où les comptes sont verrouillés après plusieurs.',
          ]
        : [
            'Pour autoriser le compte, exécutez la commande dans la base de données master, en tant que sysadmin.',
            'Vérifiez ensuite à nouveau.',
          ],
  },
});
