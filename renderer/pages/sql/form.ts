import * as z from 'zod';
import type { AnswerTo } from '../../../app/answers/answers.ts';
import type { SetupMode } from '../../../app/answers/mode.ts';
import { hostPath } from '../../../app/answers/paths.ts';
import { problem } from '../../../app/answers/problem.ts';
import { secretSchemas } from '../../../app/answers/secrets.ts';
import { signInOf, splitAccount } from '../../../app/answers/sql-account.ts';
import { sqlSignIn } from '../../../app/answers/sql-sign-in.ts';
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
  /** Whether setup signs in to an own instance as another account, and which. */
  readonly otherAccount: boolean;
  readonly user: string;
  readonly domain: string;
  readonly password: string;
}

/** What the page hands over. */
export interface SqlForm {
  readonly answer: AnswerTo<'sql'>;
  /** Of the other account; null where there is none, or an earlier one is kept. */
  readonly password: string | null;
}

/** Schema of the page: that of the answer, and the password of another account unless main holds one. */
export function sqlForm(computer: string | null, isPasswordSet: boolean) {
  const schema = sqlAnswerOn(computer);
  return z.custom<SqlFields>().transform((fields, context): SqlForm => {
    const answer = schema.safeParse(answerIn(fields));
    // The fields of the account stand beside the others: the last part of a path is the field's name.
    for (const { message, path } of answer.error?.issues ?? []) context.addIssue({ code: 'custom', message, path: path.slice(-1) });
    const password = needsPassword(fields, isPasswordSet) ? secretSchemas.sqlPassword.safeParse(fields.password) : null;
    const message = password?.error?.issues[0]?.message;
    if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['password'] });
    return answer.success && password?.success !== false ? { answer: answer.data, password: password?.data ?? null } : z.NEVER;
  });
}

/** Schema of the answer: the domain's own, and that the instance is on this computer where its name is known. */
export function sqlAnswerOn(computer: string | null): z.ZodType<AnswerTo<'sql'>> {
  const local = instanceName.refine((text) => computer === null || isOnComputer(text, computer), problem('instance.host'));
  const fields = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('new') }),
    z.object({ kind: z.literal('existing'), instance: local, reportingInstance: local, signIn: sqlSignIn.optional() }),
    z.object({ kind: z.literal('media'), setup: hostPath, year: z.number(), instance: local }),
    z.object({ kind: z.literal('upgrade') }),
  ]);
  return fields.pipe(sqlAnswer);
}

/** The answer in the fields, not judged yet. */
export function answerIn({ otherAccount, user, domain, password: _, ...answer }: SqlFields): unknown {
  return otherAccount ? { ...answer, signIn: splitAccount(user, domain) } : answer;
}

function needsPassword({ kind, otherAccount, password }: SqlFields, isSet: boolean): boolean {
  return kind === 'existing' && otherAccount && !(isSet && password === '');
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
  const kept = answer !== undefined && kinds.includes(answer.kind) ? answer : undefined;
  const account = signInOf(kept);
  const { signIn: _, ...names } = { signIn: undefined, ...kept };
  return {
    kind: kinds[0] ?? 'new',
    instance: '',
    reportingInstance: defaults.reportingInstance,
    setup: '',
    year,
    ...names,
    otherAccount: account !== null,
    user: account?.user ?? '',
    domain: account?.domain ?? '',
    password: '',
  };
}

/** The Reporting Services that belong to an own instance of this release: its own up to 2016, one of their own since 2017. */
export function reportingOf(instance: string, year: number | null, { defaults }: Product): string {
  return year !== null && bringsReporting(year) ? instance : defaults.reportingInstance;
}
