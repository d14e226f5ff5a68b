import { readFileSync, statSync } from 'node:fs';

/** What a vault credentials file says; the certificate (which holds a private key) only as bytes. */
export interface VaultCredentials {
  readonly subscriptionId: string;
  readonly resourceName: string;
  readonly resourceId: string;
  readonly location: string;
  readonly certificate: Buffer;
}

/** Real files are about 4 KB. */
const MOST_BYTES = 64 * 1024;
const NAMESPACE = 'http://schemas.datacontract.org/2004/07/Microsoft.Azure.Portal.RecoveryServices.Models.Common';

/** Reads a vault credentials file; undefined when it is not one, is damaged, or has expired (the vendor's 34513). */
export function readVaultCredentials(path: string, now: Date): VaultCredentials | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined || size > MOST_BYTES) return undefined;
  const fields = fieldsOf(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''));
  const certificate = Buffer.from(fields?.get('ManagementCert') ?? '', 'base64');
  const subscriptionId = fields?.get('SubscriptionId') ?? '';
  const resourceName = fields?.get('ResourceName') ?? '';
  const complete = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(subscriptionId) && resourceName !== '';
  if (fields === undefined || !complete || certificate.length < 32 || hasExpired(fields.get('ExpiresOn'), now)) return undefined;
  return {
    subscriptionId,
    resourceName,
    resourceId: fields.get('ResourceId') ?? '',
    location: fields.get('Location') ?? '',
    certificate,
  };
}

/** Agent passphrases have at least 16 characters, all of them printable ASCII (the vendor's 34506). */
export function isPassphrase(value: unknown): value is string {
  return typeof value === 'string' && /^[\u0020-\u007e]{16,}$/u.test(value);
}

/** The elements under the root. Deliberately no XML parser: no document type, no entities but the five, no nesting. */
function fieldsOf(text: string): ReadonlyMap<string, string> | undefined {
  if (/<!(?!--)/u.test(text)) return undefined;
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<RSBackupVaultAADCreds\b([^>]*)>([\s\S]*)<\/RSBackupVaultAADCreds>\s*$/u.exec(text);
  if (root?.[1]?.includes(`"${NAMESPACE}"`) !== true) return undefined;
  const body = (root[2] ?? '').replace(/<!--[\s\S]*?-->/gu, '');
  const element = /<([A-Za-z]+)(?:\s[^>]*)?(?:\/>|>([^<]*)<\/\1>)/gu;
  if (body.replace(element, '').trim() !== '') return undefined;
  return new Map([...body.matchAll(element)].map((match) => [match[1] ?? '', decoded(match[2] ?? '').trim()]));
}

function hasExpired(expiresOn: string | undefined, now: Date): boolean {
  return expiresOn !== undefined && !(new Date(expiresOn).getTime() > now.getTime());
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '');
}
