import { assertNever } from '../../app/assert-never.ts';
import type { Language } from '../../app/texts/texts.ts';
import { defineTexts } from '../../app/texts/texts.ts';
import type { OptionProblem } from './options.ts';

const texts = defineTexts({
  en: {
    unknownOption: (name: string) => `There is no option ${name} here.`,
    missingValue: (name: string) => `The option ${name} needs a value.`,
    unexpectedValue: (name: string) => `The option ${name} takes no value.`,
    twice: (name: string) => `The option ${name} is given twice.`,
    notAmong: (name: string, choices: string) => `The option ${name} takes one of: ${choices}.`,
    missingOperand: (name: string) => `${name} is missing.`,
    extraOperand: (name: string) => `“${name}” isn’t expected here.`,
  },
  fr: {
    unknownOption: (name: string) => `L’option ${name} n’existe pas ici.`,
    missingValue: (name: string) => `L’option ${name} exige une valeur.`,
    unexpectedValue: (name: string) => `L’option ${name} n’accepte pas de valeur.`,
    twice: (name: string) => `L’option ${name} est donnée deux fois.`,
    notAmong: (name: string, choices: string) => `L’option ${name} accepte une de ces valeurs\u00a0: ${choices}.`,
    missingOperand: (name: string) => `${name} manque.`,
    extraOperand: (name: string) => `«\u00a0${name}\u00a0» n’est pas attendu ici.`,
  },
});

/** What is wrong with the arguments, in one sentence. */
export function optionProblemWords(problem: OptionProblem, language: Language): string {
  const words = texts[language];
  switch (problem.kind) {
    case 'notAmong':
      return words.notAmong(problem.name, problem.choices.join(', '));
    case 'unknownOption':
    case 'missingValue':
    case 'unexpectedValue':
    case 'twice':
    case 'missingOperand':
    case 'extraOperand':
      return words[problem.kind](problem.name);
    default:
      return assertNever(problem);
  }
}
