import { defineTexts } from '../../app/texts/texts.ts';

/** Words of `seal` and `extract`; `verify` has its own in the package's texts. */
export const packageCommandTexts = defineTexts({
  en: {
    sealed: (path: string) => `Checksums written to ${path}.`,
    extracted: (files: number, size: string, folder: string) => `${String(files)} files (${size}) extracted to ${folder}.`,
  },
  fr: {
    sealed: (path: string) => `Sommes de contrôle écrites dans ${path}.`,
    extracted: (files: number, size: string, folder: string) => `${String(files)} fichiers (${size}) extraits dans ${folder}.`,
  },
});
