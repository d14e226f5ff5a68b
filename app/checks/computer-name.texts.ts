import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link computerName}. */
export const computerNameTexts = defineCheckTexts({
  en: {
    title: 'Name of the computer',
    why: 'SQL Server and setup use the short name. One of more than 15 characters is cut off there.',
    found: (values) => textOf(values, 'netBios'),
    required: () => 'the same name everywhere, at most 15 characters',
    problem: (values) =>
      `The short name of this computer is ${textOf(values, 'netBios')}, its name in DNS is ${textOf(values, 'dnsHost')}.`,
    remedy: () => ['Rename the computer to a name of at most 15 characters before you install. It restarts.', 'Then check again.'],
  },
  fr: {
    title: 'Nom de l’ordinateur',
    why: 'SQL Server et le programme d’installation utilisent le nom court. Au-delà de 15 caractères, il y est coupé.',
    found: (values) => textOf(values, 'netBios'),
    required: () => 'le même nom partout, 15 caractères au plus',
    problem: (values) =>
      `Le nom court de cet ordinateur est ${textOf(values, 'netBios')}, son nom dans le DNS est ${textOf(values, 'dnsHost')}.`,
    remedy: () => [
      'Renommez l’ordinateur avec un nom de 15 caractères au plus avant d’installer. Il redémarre.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});
