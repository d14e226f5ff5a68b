import { defineTexts } from '../../app/texts/texts.ts';

/** Words of the command line that belong to no single command. */
export const commandTexts = defineTexts({
  en: {
    unknown: (argument: string) => `Unknown argument: ${argument}`,
    valueMissing: (argument: string) => `A value is missing after ${argument}`,
    repeated: (argument: string) => `Given twice: ${argument}`,
    valueUnexpected: (argument: string) => `${argument} takes no value`,
    tooMany: (argument: string) => `One argument too many: ${argument}`,
    positionalMissing: (argument: string) => `An argument is missing: ${argument}`,
    badValue: (argument: string) => `Not a possible value: ${argument}`,
    usage: 'Commands: check, facts, verify, seal, extract, plan, install, resume. Without a command the wizard opens. See README.md for their options.',
  },
  fr: {
    unknown: (argument: string) => `Argument inconnu : ${argument}`,
    valueMissing: (argument: string) => `Il manque une valeur après ${argument}`,
    repeated: (argument: string) => `Indiqué deux fois : ${argument}`,
    valueUnexpected: (argument: string) => `${argument} n’accepte pas de valeur`,
    tooMany: (argument: string) => `Un argument de trop : ${argument}`,
    positionalMissing: (argument: string) => `Il manque un argument : ${argument}`,
    badValue: (argument: string) => `Valeur impossible : ${argument}`,
    usage: 'Commandes : check, facts, verify, seal, extract, plan, install, resume. Sans commande, l’assistant s’ouvre. Leurs options sont décrites dans README.md.',
  },
});
