import * as z from 'zod';
import type { AnswerTo } from '../../../app/answers/answers.ts';
import type { SetupMode } from '../../../app/answers/mode.ts';
import { problem } from '../../../app/answers/problem.ts';
import { instanceName, isOnComputer } from '../../../app/answers/sql.ts';

/** What the fields of the page hold; those of an own instance also while it is not chosen. */
export interface SqlFields {
  readonly kind: 'new' | 'existing' | 'upgrade';
  readonly instance: string;
  readonly reportingInstance: string;
}

/** Schema of the page: the domain's own, and that the instance is on this computer where its name is known. */
export function sqlForm(computer: string | null): z.ZodType<AnswerTo<'sql'>> {
  const local = instanceName.refine((text) => computer === null || isOnComputer(text, computer), problem('instance.host'));
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('new') }),
    z.object({ kind: z.literal('existing'), instance: local, reportingInstance: local }),
    z.object({ kind: z.literal('upgrade') }),
  ]);
}

/** What can be chosen in this mode, the recommended first. */
export function kindsOf(mode: SetupMode, isUpgradable: boolean): readonly SqlFields['kind'][] {
  if (mode === 'install') return ['new', 'existing'];
  return isUpgradable ? ['upgrade', 'existing'] : ['existing'];
}

/**
 * What the fields hold at first. Media of one's own are named in an answers file only, and what the mode does not offer is
 * another session's: the page has no fields for them.
 */
export function firstFields(
  answer: AnswerTo<'sql'> | undefined,
  reportingInstance: string,
  kinds: readonly SqlFields['kind'][] = ['new', 'existing'],
): SqlFields {
  const kept = answer !== undefined && answer.kind !== 'media' && kinds.includes(answer.kind) ? answer : {};
  return { kind: kinds[0] ?? 'new', instance: '', reportingInstance, ...kept };
}
