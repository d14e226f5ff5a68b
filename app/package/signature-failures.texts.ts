import type { FailureSentences } from '../failure-words.ts';
import type { Language } from '../texts/texts.ts';

/** Words of the failures of signed checksums. */
export const signatureFailureTexts: Readonly<Record<Language, FailureSentences<'signature.refused' | 'signature.keyMalformed'>>> = {
  en: {
    'signature.refused': ({ path, problem }) => {
      const again = 'Get the checksum file and its signature again from where the package comes from. Nothing was extracted.';
      const what = {
        noSums: `A signing key is configured, but there is no checksum file that ${path} could be the signature of.`,
        missing: `A signing key is configured, but the signature ${path} is not there.`,
        malformed: `${path} is not a signature in the format of minisign.`,
        otherKey: `${path} was made with a key that is not configured here.`,
        wrong: `${path} is not the signature of this checksum file: one of the two was changed.`,
      };
      return [what[problem], again];
    },
    'signature.keyMalformed': ({ key }) => [
      `${key} is not a public key in the format of minisign.`,
      'Give the .pub file, or its second line: 56 characters that begin with RW.',
    ],
  },
  fr: {
    'signature.refused': ({ path, problem }) => {
      const again = 'Récupérez à nouveau le fichier de sommes de contrôle et sa signature là d’où vient le package. Rien n’a été extrait.';
      const what = {
        noSums: `Une clé de signature est configurée, mais aucun fichier de sommes de contrôle ne correspond à ${path}.`,
        missing: `Une clé de signature est configurée, mais la signature ${path} est absente.`,
        malformed: `${path} n’est pas une signature au format de minisign.`,
        otherKey: `${path} a été créée avec une clé qui n’est pas configurée ici.`,
        wrong: `${path} n’est pas la signature de ce fichier de sommes de contrôle\u00a0: l’un des deux a été modifié.`,
      };
      return [what[problem], again];
    },
    'signature.keyMalformed': ({ key }) => [
      `${key} n’est pas une clé publique au format de minisign.`,
      'Indiquez le fichier .pub, ou sa deuxième ligne\u00a0: 56 caractères qui commencent par RW.',
    ],
  },
};
