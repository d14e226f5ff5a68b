import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** The languages that are refused, by the name they give themselves. */
const languages: Readonly<Record<string, string>> = { '041f': 'Türkçe' };

/** Words of {@link osLanguage}. */
export const osLanguageTexts = defineCheckTexts({
  en: {
    title: 'Language of Windows',
    why: 'The backup server isn’t supported on a Windows in Turkish.',
    found: (values) => languages[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'a supported language',
    problem: (values) =>
      `Windows was installed in a language that isn’t supported (${languages[textOf(values, 'found')] ?? textOf(values, 'found')}).`,
    remedy: () => ['Install Windows Server in another language on this server, or use another server. A language pack isn’t enough.'],
  },
  fr: {
    title: 'Langue de Windows',
    why: 'Le serveur de sauvegarde n’est pas pris en charge sur un Windows en turc.',
    found: (values) => languages[textOf(values, 'found')] ?? textOf(values, 'found'),
    required: () => 'une langue prise en charge',
    problem: (values) =>
      `Windows a été installé dans une langue qui n’est pas prise en charge (${languages[textOf(values, 'found')] ?? textOf(values, 'found')}).`,
    remedy: () => [
      'Installez Windows Server dans une autre langue sur ce serveur, ou utilisez un autre serveur. Un module linguistique ne suffit pas.',
    ],
  },
});
