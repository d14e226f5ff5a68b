import type { MachineChange } from '../inventory/inventory.ts';
import { inventoryTexts } from '../inventory/inventory.texts.ts';
import { stepTexts } from '../plan/step.texts.ts';
import type { Proof } from '../proof/proof.ts';
import { proofTexts, proofWords } from '../proof/proof.texts.ts';
import type { Language } from '../texts/texts.ts';
import { element, type Content } from './markup.ts';
import { tableOf } from './table.ts';

/** What was expected of the machine after the last step, and what was found; nothing before that look. */
export function proofPart(proof: Proof | null, language: Language): Content {
  if (proof === null) return null;
  const words = proofTexts[language];
  const rows = proof.items.map((item) => {
    const { expected, found } = proofWords(item, language);
    return [stepTexts[language][item.step].name, expected, found, words.verdicts[item.verdict]];
  });
  return [element('h2', {}, words.title), tableOf([words.product, words.expected, words.found, words.result], rows)];
}

/** What is different since before the first step. */
export function changesPart(changes: readonly MachineChange[] | null, language: Language): Content {
  const words = inventoryTexts[language];
  const rows = (changes ?? []).map(({ kind, name, before, after }) => [
    name,
    words.kinds[kind],
    before ?? words.absent,
    after ?? words.absent,
  ]);
  const body =
    rows.length > 0
      ? tableOf([words.name, words.kind, words.before, words.after], rows)
      : element('p', {}, changes === null ? words.notTold : words.nothing);
  return [element('h2', {}, words.title), body];
}
