import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the account for an own instance on the page *SQL Settings*. */
export const signInTexts = defineTexts({
  en: {
    other: 'Use other credentials',
    own: 'Use the current Windows user',
    title: 'Account for SQL Server',
    user: 'User name',
    domain: 'Domain',
    domainHint: 'Its short name, for example CONTOSO; of a local account the name of this server.',
    password: 'Password',
    show: 'Show the password',
    alreadySet: 'A password is set. Leave the field empty to keep it.',
    note: 'Check signs in to the instance as this account. It needs the role sysadmin there.',
    summary: 'Signs in as',
  },
  fr: {
    other: 'Utiliser d’autres informations d’identification',
    own: 'Utiliser l’utilisateur Windows actuel',
    title: 'Compte pour SQL Server',
    user: 'Nom d’utilisateur',
    domain: 'Domaine',
    domainHint: 'Son nom court, par exemple CONTOSO\u202f; pour un compte local, le nom de ce serveur.',
    password: 'Mot de passe',
    show: 'Afficher le mot de passe',
    alreadySet: 'Un mot de passe est défini. Laissez le champ vide pour le conserver.',
    note: 'Vérifier se connecte à l’instance avec ce compte, qui doit y avoir le rôle sysadmin.',
    summary: 'Se connecte en tant que',
  },
});
