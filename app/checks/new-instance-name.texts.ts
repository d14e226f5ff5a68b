import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link newInstanceName}. */
export const newInstanceNameTexts = defineCheckTexts({
  en: {
    title: 'Name of the new SQL Server instance',
    why: 'Setup creates an instance with this name and stops where one of that name exists.',
    found: (values) => textOf(values, 'name'),
    required: () => 'a name that no instance has',
    problem: (values) => `An instance of SQL Server named ${textOf(values, 'name')} is already on this computer.`,
    remedy: (values) => [
      `Uninstall the instance ${textOf(values, 'name')}, or choose “Use an existing instance of SQL Server” with another one.`,
      'Then check again.',
    ],
  },
  fr: {
    title: 'Nom de la nouvelle instance SQL Server',
    why: 'Le programme d’installation crée une instance de ce nom et s’arrête si elle existe déjà.',
    found: (values) => textOf(values, 'name'),
    required: () => 'un nom qu’aucune instance ne porte',
    problem: (values) => `Une instance SQL Server nommée ${textOf(values, 'name')} existe déjà sur cet ordinateur.`,
    remedy: (values) => [
      `Désinstallez l’instance ${textOf(values, 'name')}, ou choisissez «\u00a0Utiliser une instance existante de SQL Server\u00a0» avec une autre.`,
      'Vérifiez ensuite à nouveau.',
    ],
  },
});
