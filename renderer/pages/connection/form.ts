import * as z from 'zod';
import type { AnswerTo } from '../../../app/answers/answers.ts';
import { connectionAnswer } from '../../../app/answers/connection.ts';
import { secretSchemas } from '../../../app/answers/secrets.ts';
import { parseAddress } from '../../../app/connectivity/proxy-server.ts';

/** The port most proxy servers listen on. */
const USUAL_PORT = 8080;

/** What the fields of the page hold; those of the proxy also while it is not chosen. */
export interface ConnectionFields {
  readonly kind: 'direct' | 'proxy';
  readonly host: string;
  readonly port: number | null;
  readonly authentication: boolean;
  readonly user: string;
  readonly password: string;
}

/** What the page hands over. */
export interface ConnectionForm {
  readonly answer: AnswerTo<'connection'>;
  /** Null where none is needed, or an earlier one is kept. */
  readonly password: string | null;
}

/** Schema of the page: the domain's own for the answer, and the proxy's password unless main holds one. */
export function connectionForm(isPasswordSet: boolean) {
  return z
    .custom<ConnectionFields>()
    .superRefine((fields, context) => {
      for (const { message, path } of connectionAnswer.safeParse(answerIn(fields)).error?.issues ?? []) {
        context.addIssue({ code: 'custom', message, path });
      }
      const message = needsPassword(fields, isPasswordSet)
        ? secretSchemas.proxyPassword.safeParse(fields.password).error?.issues[0]?.message
        : undefined;
      if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['password'] });
    })
    .transform((fields): ConnectionForm => {
      const password = needsPassword(fields, isPasswordSet) ? fields.password : null;
      return { answer: connectionAnswer.parse(answerIn(fields)), password };
    });
}

/** What the fields hold at first. */
export function firstFields(answer: AnswerTo<'connection'> | undefined): ConnectionFields {
  const none = { kind: 'direct', host: '', port: USUAL_PORT, authentication: false, user: '', password: '' } as const;
  if (answer === undefined || answer.kind === 'direct') return none;
  const { host, port, user } = answer;
  return { kind: 'proxy', host, port, authentication: user !== null, user: user ?? '', password: '' };
}

/** The answer in the fields, not judged yet. */
export function answerIn({ kind, authentication, user, ...address }: ConnectionFields): unknown {
  return kind === 'direct' ? { kind } : { kind, ...splitAddress(address.host, address.port), user: authentication ? user : null };
}

/** Name and port of a whole address; what is none stays as it is and is left to the rules, an address without a port keeps the one there was. */
export function splitAddress(host: string, port: number | null): { readonly host: string; readonly port: number | null } {
  const address = parseAddress(host.trim());
  return address === null ? { host, port } : { host: address.host, port: address.port ?? port };
}

function needsPassword({ kind, authentication, password }: ConnectionFields, isSet: boolean): boolean {
  return kind === 'proxy' && authentication && !(isSet && password === '');
}
