import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';

/**
 * When the certificate of a vault credentials file ends; null where that cannot be read. The file holds it as PKCS #12
 * without a password, which TLS knows how to open (Electron's also with the old ciphers of .NET), or plain. Its
 * private key is opened with it and dropped at once; nothing but the date comes out.
 */
export function certificateEnd(base64: string): Date | null {
  const bytes = Buffer.from(base64, 'base64');
  return endOf(() => bytes) ?? endOf(() => certificateIn(bytes));
}

function endOf(bytes: () => Uint8Array | undefined): Date | null {
  try {
    const certificate = bytes();
    const end = certificate === undefined ? Number.NaN : Date.parse(new X509Certificate(certificate).validTo);
    return Number.isNaN(end) ? null : new Date(end);
  } catch {
    return null;
  }
}

function certificateIn(pfx: Buffer): Uint8Array | undefined {
  // Node's own handle of the context; the types know no more of it than that it is there.
  const context: unknown = createSecureContext({ pfx, passphrase: '' }).context;
  const read: unknown = Reflect.get(Object(context) as object, 'getCertificate');
  const certificate: unknown = typeof read === 'function' ? Reflect.apply(read, context, []) : undefined;
  return certificate instanceof Uint8Array ? certificate : undefined;
}
