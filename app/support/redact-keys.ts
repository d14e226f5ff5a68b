import { MASK } from './redact.ts';

/** Names under which programs write secrets: answer files, JSON, command lines, vault credentials. */
const name = '[\\w.$-]*(?:password|passphrase|passwd|managementcert|securitypin|/pw)';
const patterns: readonly RegExp[] = [
  new RegExp(`("${name}"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"?`, 'giu'),
  new RegExp(`(<${name}[^>]*>)[^<]*`, 'giu'),
  new RegExp(`(${name}\\s*[=:]\\s*)(?!["<\\s]|\\u2022)[^\\r\\n]+`, 'giu'),
];
/** A private key or certificate in base64 has no blanks for very long; nothing else in these files does. */
const blob = /[A-Za-z0-9+/]{200,}={0,2}/gu;

/** Takes values out of a line by the names they stand beside: for secrets whose value is not known here. */
export function redactByName(line: string): string {
  const named = patterns.reduce(
    (text, pattern) =>
      text.replace(pattern, (found: string, before: string) =>
        found.slice(before.length).startsWith('"') ? `${before}"${MASK}"` : `${before}${MASK}`,
      ),
    line,
  );
  return named.replace(blob, MASK);
}
