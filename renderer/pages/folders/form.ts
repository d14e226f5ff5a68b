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

/** A typed amount, with a decimal point or comma and spaces between thousands; null for none, NaN for no number. */
export function amountIn(text: string): number | null {
  const plain = text.replace(/\s/gu, '').replace(',', '.');
  if (plain === '') return null;
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}
