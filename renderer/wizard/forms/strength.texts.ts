import { defineTexts } from '../../../app/texts/texts.ts';
import type { Strength, Weakness } from './strength.ts';

/** Words of the advice on a password or passphrase, from very weak to very strong; a new weakness without its sentence does not compile. */
export const strengthTexts = defineTexts({
  en: {
    label: (score: string) => `Strength: ${score}.`,
    scores: { 0: 'very weak', 1: 'weak', 2: 'fair', 3: 'strong', 4: 'very strong' } satisfies Readonly<Record<Strength['score'], string>>,
    weaknesses: {
      straightRow: 'Straight rows of keys are easy to guess.',
      keyPattern: 'Short patterns on the keyboard are easy to guess.',
      simpleRepeat: 'Repeated characters like “aaa” are easy to guess.',
      extendedRepeat: 'Repeated parts like “abcabc” are easy to guess.',
      sequences: 'Sequences like “abc” or “6543” are easy to guess.',
      recentYears: 'Recent years are easy to guess.',
      dates: 'Dates are easy to guess.',
      topTen: 'This is one of the ten most used passwords.',
      topHundred: 'This is one of the hundred most used passwords.',
      common: 'This password is often used.',
      similarToCommon: 'This is close to an often used password.',
      wordByItself: 'A single word is easy to guess.',
      namesByThemselves: 'A single name is easy to guess.',
      commonNames: 'Common names are easy to guess.',
      userInputs: 'Names of this server and product are easy to guess.',
      pwned: 'This password is known from stolen lists.',
    } satisfies Readonly<Record<Weakness, string>>,
  },
  fr: {
    label: (score) => `Robustesse\u00a0: ${score}.`,
    scores: { 0: 'très faible', 1: 'faible', 2: 'moyenne', 3: 'bonne', 4: 'très bonne' },
    weaknesses: {
      straightRow: 'Les touches d’une même rangée sont faciles à deviner.',
      keyPattern: 'Les motifs courts sur le clavier sont faciles à deviner.',
      simpleRepeat: 'Les caractères répétés comme «\u00a0aaa\u00a0» sont faciles à deviner.',
      extendedRepeat: 'Les répétitions comme «\u00a0abcabc\u00a0» sont faciles à deviner.',
      sequences: 'Les suites comme «\u00a0abc\u00a0» ou «\u00a06543\u00a0» sont faciles à deviner.',
      recentYears: 'Les années récentes sont faciles à deviner.',
      dates: 'Les dates sont faciles à deviner.',
      topTen: 'C’est l’un des dix mots de passe les plus utilisés.',
      topHundred: 'C’est l’un des cent mots de passe les plus utilisés.',
      common: 'Ce mot de passe est souvent utilisé.',
      similarToCommon: 'Ce mot de passe est proche d’un mot de passe souvent utilisé.',
      wordByItself: 'Un mot seul est facile à deviner.',
      namesByThemselves: 'Un nom seul est facile à deviner.',
      commonNames: 'Les noms courants sont faciles à deviner.',
      userInputs: 'Les noms de ce serveur et du produit sont faciles à deviner.',
      pwned: 'Ce mot de passe figure dans des listes volées.',
    },
  },
});
