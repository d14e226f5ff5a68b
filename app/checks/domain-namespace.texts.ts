import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link domainNamespace}. */
export const domainNamespaceTexts = defineCheckTexts({
  en: {
    title: 'Names of the domain',
    why: 'Setup adds accounts to groups by names of the domain, and may not find them where these names don’t belong together.',
    found: (values) => `${textOf(values, 'netBiosDomain')}, ${textOf(values, 'dnsDomain')}`,
    required: (values) => `short name and DNS suffix belong to ${textOf(values, 'activeDirectoryDomain')}`,
    problem: (values) =>
      `The names of the domain don’t belong together: ${textOf(values, 'netBiosDomain')} (short), ${textOf(values, 'dnsDomain')} (suffix of this computer), ${textOf(values, 'activeDirectoryDomain')} (Active Directory).`,
    remedy: () => [
      'Setup may stop with ID 4323 when it adds an account to a group. If it does, create a domain user MICROSOFT$DPM$Acct and a local user of the same name, run the services SQL Server and SQL Server Agent of the instance as the domain user, then try again (KB 2930276).',
      'To be sure before you begin, use a server in a domain whose short name is the first part of its DNS name, with that DNS name as its suffix.',
    ],
  },
  fr: {
    title: 'Noms du domaine',
    why: 'L’installation ajoute des comptes à des groupes par les noms du domaine, et peut ne pas les trouver si ces noms ne concordent pas.',
    found: (values) => `${textOf(values, 'netBiosDomain')}, ${textOf(values, 'dnsDomain')}`,
    required: (values) => `nom court et suffixe DNS correspondent à ${textOf(values, 'activeDirectoryDomain')}`,
    problem: (values) =>
      `Les noms du domaine ne concordent pas\u00a0: ${textOf(values, 'netBiosDomain')} (court), ${textOf(values, 'dnsDomain')} (suffixe de cet ordinateur), ${textOf(values, 'activeDirectoryDomain')} (Active Directory).`,
    remedy: () => [
      'L’installation peut s’arrêter avec l’ID 4323 en ajoutant un compte à un groupe. Dans ce cas, créez un utilisateur de domaine MICROSOFT$DPM$Acct et un utilisateur local du même nom, exécutez les services SQL Server et Agent SQL Server de l’instance sous l’utilisateur de domaine, puis réessayez (KB 2930276).',
      'Pour en être sûr avant de commencer, utilisez un serveur d’un domaine dont le nom court est la première partie du nom DNS, avec ce nom DNS comme suffixe.',
    ],
  },
});
