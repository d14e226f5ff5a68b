import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** What speaks against the signature of a checksum file, when a key is configured. */
export const signatureProblems = ['noSums', 'missing', 'malformed', 'otherKey', 'wrong'] as const;

/** What can go wrong with signed checksums. Without a key they are never asked for; with one, nothing goes on without them. */
export const signatureFailures = [
  /** The checksum file is not signed by a configured key; `path` is the signature that was looked for. */
  defineFailure('signature.refused', { path: z.string(), problem: z.enum(signatureProblems) }),
  /** A file or text that should be a public key of minisign is none. */
  defineFailure('signature.keyMalformed', { key: z.string() }),
] as const;
