import * as z from 'zod';
import type { AnswerTo } from '../../../app/answers/answers.ts';
import type { SetupMode } from '../../../app/answers/mode.ts';
import { hostPath } from '../../../app/answers/paths.ts';
import { problem } from '../../../app/answers/problem.ts';
import { bringsReporting, instanceName, isOnComputer, sqlAnswer } from '../../../app/answers/sql.ts';
import type { Product } from '../../../app/products/product.ts';

/** What the fields of the page hold; those of a choice also while another one is made. */
export interface SqlFields {
  readonly kind: AnswerTo<'sql'>['kind'];
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
    z.object({ kind: z.literal('upgrade') }),
  ]);
  return fields.pipe(sqlAnswer);
}

/** What can be chosen in this mode, the recommended first. */
export function kindsOf(mode: SetupMode, isUpgradable: boolean): readonly SqlFields['kind'][] {
  if (mode === 'install') return ['new', 'media', 'existing'];
  return isUpgradable ? ['upgrade', 'existing'] : ['existing'];
}

/**
 * What the fields hold at first: the answer given before, else what the product suggests; of media the newest release it takes. An
 * answer that is not among `kinds` is another session's.
 */
export function firstFields(
  answer: AnswerTo<'sql'> | undefined,
  { defaults, sql }: Product,
  kinds: readonly SqlFields['kind'][] = kindsOf('install', false),
): SqlFields {
  const year = Math.max(...sql.releases.map((release) => release.year));
  const kept = answer !== undefined && kinds.includes(answer.kind) ? answer : {};
  return { kind: kinds[0] ?? 'new', instance: '', reportingInstance: defaults.reportingInstance, setup: '', year, ...kept };
}

/** The Reporting Services that belong to an own instance of this release: its own up to 2016, one of their own since 2017. */
export function reportingOf(instance: string, year: number | null, { defaults }: Product): string {
  return year !== null && bringsReporting(year) ? instance : defaults.reportingInstance;
}
