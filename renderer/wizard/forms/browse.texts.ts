import { defineTexts } from '../../../app/texts/texts.ts';

/** What opens a dialog of the system to choose a file or folder; every path field has it. */
export const browseTexts = defineTexts({
  en: { label: 'Browse…' },
  fr: { label: 'Parcourir…' },
});
