import type { Snapshot } from '../../../app/session/snapshot.ts';
import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of where the checksums come from. */
export const sumsTexts = defineTexts({
  en: {
    summary: (source: string) => `Checksums: ${source}`,
    sources: {
      beside: 'SHA256SUMS beside the files',
      file: 'from a file you chose',
      text: 'pasted',
    } satisfies Record<Snapshot['packageSums'], string>,
    explanation: 'Checksums you got another way, for example from a colleague, count instead of the file beside the downloads.',
    browse: 'Choose a checksum file…',
    beside: 'Use SHA256SUMS beside the files',
    paste: 'Or paste the lines here:',
    pasteHint: 'One line a file: 64 digits of SHA-256, two spaces, the name of the file.',
    pasteMissing: 'Paste at least one line',
    take: 'Use these lines',
  },
  fr: {
    summary: (source) => `Sommes de contrôle\u00a0: ${source}`,
    sources: {
      beside: 'SHA256SUMS à côté des fichiers',
      file: 'dans un fichier choisi',
      text: 'collées',
    },
    explanation:
      'Des sommes de contrôle obtenues autrement, par exemple d’un collègue, comptent à la place du fichier placé à côté des téléchargements.',
    browse: 'Choisir un fichier de sommes de contrôle…',
    beside: 'Utiliser SHA256SUMS à côté des fichiers',
    paste: 'Ou collez les lignes ici\u00a0:',
    pasteHint: 'Une ligne par fichier\u00a0: 64 chiffres de SHA-256, deux espaces, le nom du fichier.',
    pasteMissing: 'Collez au moins une ligne',
    take: 'Utiliser ces lignes',
  },
});
