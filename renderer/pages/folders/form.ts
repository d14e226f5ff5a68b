import * as z from 'zod';
import type { AnswerTo } from '../../../app/answers/answers.ts';
import { foldersAnswer } from '../../../app/answers/folders.ts';
import type { Product } from '../../../app/products/product.ts';

/** What the fields of the page hold: the amount as it was typed. */
export interface FolderFields {
  readonly programFiles: string;
  readonly databaseFiles: string;
  readonly scratch: string;
  readonly cloudDataGigabytes: string;
}

/** Schema of the page: the domain's own, after the typed amount was read. */
export const foldersForm = z.preprocess(
  (fields) => ({ ...(fields as FolderFields), cloudDataGigabytes: amountIn((fields as FolderFields).cloudDataGigabytes) }),
  foldersAnswer,
);

/** What the fields hold at first: the answer given before, or what the product suggests. */
export function firstFields(answer: AnswerTo<'folders'> | undefined, { defaults }: Product): FolderFields {
  const { programFiles, databaseFiles, scratch } = answer ?? defaults;
  const amount = answer?.cloudDataGigabytes ?? null;
  return { programFiles, databaseFiles, scratch, cloudDataGigabytes: amount === null ? '' : String(amount) };
}

/** Gigabytes in the units a person may type; terabytes as the system counts them. */
const units: Readonly<Record<string, number>> = { '': 1, gb: 1, go: 1, tb: 1024, to: 1024 };

/**
 * A typed amount in gigabytes, with a decimal point or comma, spaces between thousands and a unit (`2,5 To`) if wanted;
 * null for none, NaN for no number.
 */
export function amountIn(text: string): number | null {
  const plain = text.replace(/\s/gu, '').replace(',', '.').toLowerCase();
  if (plain === '') return null;
  const { number, unit = '' } = /^(?<number>\d+(?:\.\d+)?)(?<unit>[gt][bo])?$/u.exec(plain)?.groups ?? {};
  return Number(number) * (units[unit] ?? Number.NaN);
}
