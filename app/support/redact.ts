/** Stands where a secret was. */
export const MASK = '••••••';
/** Shorter values would turn the mask into an oracle and mask half of every log; such secrets are refused anyhow. */
const MIN_LENGTH = 4;

/** Takes the secrets out of a text, in the writings they can arrive in. The second net: sinks should never see one. */
export function redact(text: string, secrets: readonly string[]): string {
  return writingsOf(secrets).reduce((safe, writing) => safe.split(writing).join(MASK), text);
}

/** A function that redacts by the secrets known at the time of each call. */
export function redactor(secrets: () => readonly string[]): (text: string) => string {
  return (text) => redact(text, secrets());
}

/** Plain, JSON, URL and XML forms; longest first, so that none leaves half of another behind. */
function writingsOf(secrets: readonly string[]): readonly string[] {
  const writings = secrets
    .filter((secret) => secret.length >= MIN_LENGTH)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), xmlOf(secret)]);
  return [...new Set(writings)].sort((a, b) => b.length - a.length);
}

function xmlOf(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;').replace(/'/gu, '&apos;');
}
