import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link domainNamespace}. */
export const domainNamespaceTexts = defineCheckTexts({
  en: {
    title: 'Names of the domain',
    why: 'Setup adds accounts to groups by the short name of the domain and finds them only where its names belong together.',
    found: (values) => `${textOf(values, 'netBiosDomain')}, ${textOf(values, 'dnsDomain')}`,
    required: (values) => `short name and DNS suffix belong to ${textOf(values, 'activeDirectoryDomain')}`,
    problem: (values) =>
      `The names of the domain don’t belong together: ${textOf(values, 'netBiosDomain')} (short), ${textOf(values, 'dnsDomain')} (suffix of this computer), ${textOf(values, 'activeDirectoryDomain')} (Active Directory).`,
    remedy: () => [
      'Use a server in a domain whose short name is the first part of its DNS name, with that DNS name as its suffix.',
      'The vendor’s article KB4323 describes a way around it.',
    ],
  },
  fr: {
    title: 'Noms du domaine',
    why: 'L’installation ajoute des comptes à des groupes par le nom court du domaine et ne les trouve que si ses noms concordent.',
    found: (values) => `${textOf(values, 'netBiosDomain')}, ${textOf(values, 'dnsDomain')}`,
    required: (values) => `nom court et suffixe DNS correspondent à ${textOf(values, 'activeDirectoryDomain')}`,
    problem: (values) =>
      `Les noms du domaine ne concordent pas\u00a0: ${textOf(values, 'netBiosDomain')} (court), ${textOf(values, 'dnsDomain')} (suffixe de cet ordinateur), ${textOf(values, 'activeDirectoryDomain')} (Active Directory).`,
    remedy: () => [
      'Utilisez un serveur d’un domaine dont le nom court est la première partie du nom DNS, avec ce nom DNS comme suffixe.',
      'L’article KB4323 de l’éditeur décrit un contournement.',
    ],
  },
});
