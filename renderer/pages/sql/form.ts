import * as z from 'zod';
import type { AnswerTo } from '../../../app/answers/answers.ts';
import { hostPath } from '../../../app/answers/paths.ts';
import { problem } from '../../../app/answers/problem.ts';
import { bringsReporting, instanceName, isOnComputer, sqlAnswer, type SqlAnswer } from '../../../app/answers/sql.ts';
import type { Product } from '../../../app/products/product.ts';

/** What the fields of the page hold; those of a choice also while another one is made. */
export interface SqlFields {
  readonly kind: SqlAnswer['kind'];
  /** Of an own instance, or of the one that own media install. */
  readonly instance: string;
  readonly reportingInstance: string;
  /** Path of the media's setup.exe, and the release it installs. */
  readonly setup: string;
  readonly year: number;
}

/** Schema of the page: the domain's own, and that the instance is on this computer where its name is known. */
export function sqlForm(computer: string | null): z.ZodType<AnswerTo<'sql'>> {
  const local = instanceName.refine((text) => computer === null || isOnComputer(text, computer), problem('instance.host'));
  const fields = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('new') }),
    z.object({ kind: z.literal('existing'), instance: local, reportingInstance: local }),
    z.object({ kind: z.literal('media'), setup: hostPath, year: z.number(), instance: local }),
  ]);
  return fields.pipe(sqlAnswer);
}

/** What the fields hold at first: the answer given before, else what the product suggests; of media the newest release it takes. */
export function firstFields(answer: AnswerTo<'sql'> | undefined, { defaults, sql }: Product): SqlFields {
  const year = Math.max(...sql.releases.map((release) => release.year));
  return { kind: 'new', instance: '', reportingInstance: defaults.reportingInstance, setup: '', year, ...answer };
}

/** The Reporting Services that belong to an own instance of this release: its own up to 2016, one of their own since 2017. */
export function reportingOf(instance: string, year: number | null, { defaults }: Product): string {
  return year !== null && bringsReporting(year) ? instance : defaults.reportingInstance;
}
