import type { VaultRefusal } from './failures.ts';

/** What a vault credentials file says of its vault. The certificate in it holds a private key: only its end date is ever taken out. */
export interface VaultCredentials {
  readonly vault: string;
  readonly resourceGroup: string | null;
  readonly subscription: string;
  readonly region: string | null;
}

/** The file as read: for which vault it is, and its certificate (base64) for main alone; or why it is none. */
export type ParsedCredentials =
  | { readonly kind: 'credentials'; readonly credentials: VaultCredentials; readonly certificate: string }
  | { readonly kind: 'refused'; readonly reason: VaultRefusal };

/** Real files are about 4 KB; a reader refuses a larger one before reading it. */
export const MAX_CREDENTIALS_BYTES = 64 * 1024;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const ROOT = 'RSBackupVaultAADCreds';
const CERTIFICATE = /^[A-Za-z0-9+/=\s]{44,}$/u;

/**
 * Reads the text of a vault credentials file (root `RSBackupVaultAADCreds`, as Azure PowerShell writes it).
 * Deliberately no XML parser: a document type is refused before anything is read, so that no entity is ever
 * expanded; the five of XML itself are the only ones known.
 */
export function parseVaultCredentials(text: string): ParsedCredentials {
  const reason = text.length > MAX_CREDENTIALS_BYTES ? 'tooLarge' : refusalOf(text);
  return reason === null ? credentialsIn(withoutComments(text)) : { kind: 'refused', reason };
}

function refusalOf(text: string): VaultRefusal | null {
  const body = withoutComments(text).replace(/^\uFEFF/u, '');
  if (body.trim() === '') return 'empty';
  if (/^\s*(?:<!doctype\s+html|<html[\s>])/iu.test(body)) return 'webPage';
  if (!/^\s*</u.test(body)) return 'notXml';
  if (body.includes('<!')) return 'declarations';
  if (!new RegExp(`^\\s*(?:<\\?xml[^>]*\\?>\\s*)?<${ROOT}[\\s>]`, 'u').test(body)) return 'otherXml';
  return new RegExp(`</${ROOT}>\\s*$`, 'u').test(body) ? null : 'cutOff';
}

function credentialsIn(body: string): ParsedCredentials {
  const vault = elementOf(body, 'ResourceName');
  const subscription = elementOf(body, 'SubscriptionId');
  const certificate = elementOf(body, 'ManagementCert');
  if (vault === null || subscription === null || !GUID.test(subscription) || certificate === null || !CERTIFICATE.test(certificate)) {
    return { kind: 'refused', reason: 'incomplete' };
  }
  const credentials = { vault, resourceGroup: elementOf(body, 'ResourceGroup'), subscription, region: elementOf(body, 'Location') };
  return { kind: 'credentials', credentials, certificate };
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/gu, '');
}

function elementOf(body: string, name: string): string | null {
  const text = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'u').exec(body)?.[1]?.trim();
  return text === undefined || text === '' ? null : decoded(text);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '');
}
