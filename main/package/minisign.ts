import { createPublicKey, verify } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import type { signatureProblems } from '../../app/package/signature-failures.ts';

/** A public key in the format of minisign. */
export interface MinisignKey {
  /** Eight bytes in hexadecimal, as signatures name their key. */
  readonly id: string;
  /** Ed25519, 32 bytes. */
  readonly bytes: Buffer;
}

/** Why a signature is refused. */
export type SignatureProblem = (typeof signatureProblems)[number];

interface Signature {
  /** `Ed`: of the file itself; `ED`: of its BLAKE2b-512. */
  readonly algorithm: string;
  readonly keyId: string;
  readonly bytes: Buffer;
  readonly trustedComment: string;
  readonly global: Buffer;
}

/** What goes before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410, section 4). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** Base64 of 42 bytes, of 74 and of 64: key, signature, signature of the comment (minisign(1), "Signature format"). */
const [keyLine, signatureLine, globalLine] = [/^[A-Za-z0-9+/]{56}$/u, /^[A-Za-z0-9+/]{99}=$/u, /^[A-Za-z0-9+/]{86}==$/u];

/** Reads a public key: a `.pub` file of minisign, or its one line of base64. Null when it is none. */
export function parseKey(text: string): MinisignKey | null {
  const line = linesOf(text).find((one) => keyLine.test(one));
  if (line === undefined) return null;
  const bytes = Buffer.from(line, 'base64');
  if (bytes.toString('latin1', 0, 2) !== 'Ed') return null;
  return { id: idOf(bytes), bytes: bytes.subarray(10) };
}

/** What speaks against a signature of this content by one of the keys; null when nothing does. */
export function signatureProblem(content: Uint8Array, text: string, keys: readonly MinisignKey[]): SignatureProblem | null {
  const signature = parseSignature(text);
  if (signature === null) return 'malformed';
  const key = keys.find(({ id }) => id === signature.keyId);
  if (key === undefined) return 'otherKey';
  const signed = signature.algorithm === 'ED' ? blake2b(content, { dkLen: 64 }) : content;
  if (!isSigned(signed, key, signature.bytes)) return 'wrong';
  // The comment is signed together with the signature: what it says of the release cannot be exchanged either.
  const commented = Buffer.concat([signature.bytes, Buffer.from(signature.trustedComment)]);
  return isSigned(commented, key, signature.global) ? null : 'wrong';
}

function parseSignature(text: string): Signature | null {
  const [untrusted = '', signed = '', comment = '', global = '', ...rest] = linesOf(text);
  const shaped = untrusted.startsWith('untrusted comment:') && signatureLine.test(signed) && globalLine.test(global);
  const trustedComment = /^trusted comment: (.*)$/u.exec(comment)?.[1];
  if (!shaped || trustedComment === undefined || rest.some((line) => line !== '')) return null;
  const bytes = Buffer.from(signed, 'base64');
  const algorithm = bytes.toString('latin1', 0, 2);
  if (algorithm !== 'Ed' && algorithm !== 'ED') return null;
  return { algorithm, keyId: idOf(bytes), bytes: bytes.subarray(10), trustedComment, global: Buffer.from(global, 'base64') };
}

/** Never throws: what cannot be checked is not signed. */
function isSigned(content: Uint8Array, key: MinisignKey, signature: Buffer): boolean {
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([spki, key.bytes]), format: 'der', type: 'spki' });
    return verify(null, content, publicKey, signature);
  } catch {
    return false;
  }
}

/** The id of the key stands after the two bytes of the algorithm, in little endian; shown the other way round. */
function idOf(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(2, 10)).reverse().toString('hex').toUpperCase();
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\u{feff}/u, '').split(/\r?\n/u);
}
