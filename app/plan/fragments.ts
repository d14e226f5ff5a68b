import type { SecretName } from '../answers/secrets.ts';
import type { Fragment } from './step.ts';

/** The values of the secrets, from the one holder in main. */
export type SecretValues = (name: SecretName) => string | undefined;

/** A text with a visible placeholder for each secret, for summaries, plans and logs. */
export function withPlaceholders(fragments: readonly Fragment[]): string {
  return fragments.map((each) => (typeof each === 'string' ? each : `<${each.secret}>`)).join('');
}

/** The text with its secrets, for the one place that gets them. Null names a secret that is not set. */
export function withSecrets(
  fragments: readonly Fragment[],
  secrets: SecretValues,
): { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing'; readonly secret: SecretName } {
  let text = '';
  for (const each of fragments) {
    if (typeof each === 'string') {
      text += each;
      continue;
    }
    const value = secrets(each.secret);
    if (value === undefined) return { kind: 'missing', secret: each.secret };
    text += each.as === 'json' ? JSON.stringify(value) : value;
  }
  return { kind: 'text', text };
}

/** The secrets a text needs. */
export function secretsIn(fragments: readonly Fragment[]): readonly SecretName[] {
  return fragments.flatMap((each) => (typeof each === 'string' ? [] : [each.secret]));
}
