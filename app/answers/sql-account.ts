import type { PartialAnswers } from './answers.ts';
import type { SqlSignIn } from './sql-sign-in.ts';

/** The account that setup signs in to an own instance as; null where that is whoever runs it, also of another choice or none. */
export function signInOf(sql: PartialAnswers['sql']): SqlSignIn | null {
  return sql?.kind === 'existing' ? (sql.signIn ?? null) : null;
}

/** The account as Windows writes it. */
export function accountOf({ user: name, domain: of }: SqlSignIn): string {
  return `${of}\\${name}`;
}

/** An account that was typed or pasted whole (`CONTOSO\sql`) in its two parts; what is none stays as it is. */
export function splitAccount(text: string, known: string): SqlSignIn {
  const parts = text.trim().split('\\');
  const [of = '', name = ''] = parts;
  return parts.length === 2 && of !== '' && name !== '' ? { user: name, domain: of } : { user: text, domain: known };
}
