import { defineTexts } from '../texts/texts.ts';

/** Words about Reporting Services that are installed without a product key: before, and as a task afterwards. */
export const evaluationTexts = defineTexts({
  en: {
    label: 'Edition of Reporting Services',
    heading: 'Edition of Reporting Services:',
    before: (days: number) => `Evaluation: works ${String(days)} days, until then it wants a product key`,
    title: 'Give Reporting Services its product key',
    task: (days: number, program: string) =>
      `It was installed as an evaluation, which works ${String(days)} days. Before they are over, start ${program} of the package again, choose to upgrade the edition, and enter the product key of your SQL Server.`,
  },
  fr: {
    label: 'Édition de Reporting Services',
    heading: 'Édition de Reporting Services\u00a0:',
    before: (days) => `Évaluation\u00a0: fonctionne ${String(days)} jours, une clé de produit est nécessaire d’ici là`,
    title: 'Donner à Reporting Services sa clé de produit',
    task: (days, program) =>
      `Il a été installé en tant qu’évaluation, qui fonctionne ${String(days)} jours. Avant ce terme, relancez ${program} du package, choisissez de mettre à niveau l’édition et entrez la clé de produit de votre SQL Server.`,
  },
});
