/** What a vault credentials file says of its vault. The certificate in it holds a private key and is never taken out. */
export interface VaultCredentials {
  readonly vault: string;
  readonly resourceGroup: string | null;
  readonly subscription: string;
  readonly region: string | null;
}

/** Real files are about 4 KB; a reader refuses a larger one before reading it. */
export const MAX_CREDENTIALS_BYTES = 64 * 1024;

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const ROOT = /^\s*(?:<\?xml[^>]*\?>\s*)?<RSBackupVaultAADCreds[\s>][\s\S]*<\/RSBackupVaultAADCreds>\s*$/u;

/**
 * Reads the text of a vault credentials file (root `RSBackupVaultAADCreds`, as Azure PowerShell writes it); null when
 * it is none, or is cut off. Deliberately no XML parser: a document type is refused, entities are the five of XML.
 */
export function parseVaultCredentials(text: string): VaultCredentials | null {
  const body = text.replace(/^\uFEFF/u, '').replace(/<!--[\s\S]*?-->/gu, '');
  if (text.length > MAX_CREDENTIALS_BYTES || body.includes('<!') || !ROOT.test(body)) return null;
  const vault = elementOf(body, 'ResourceName');
  const subscription = elementOf(body, 'SubscriptionId');
  if (vault === null || subscription === null || !GUID.test(subscription) || !hasCertificate(body)) return null;
  return { vault, resourceGroup: elementOf(body, 'ResourceGroup'), subscription, region: elementOf(body, 'Location') };
}

function elementOf(body: string, name: string): string | null {
  const text = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'u').exec(body)?.[1]?.trim();
  return text === undefined || text === '' ? null : decoded(text);
}

function hasCertificate(body: string): boolean {
  return /<ManagementCert(?:\s[^>]*)?>[A-Za-z0-9+/=\s]{44,}<\/ManagementCert>/u.test(body);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '');
}
