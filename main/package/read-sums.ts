import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { parseSums, type Sum } from '../../app/package/sums.ts';
import { decodeText } from '../system/decode-text.ts';
import { systemCode } from '../system/system-code.ts';
import { signatureProblem, type MinisignKey, type SignatureProblem } from './minisign.ts';

/** The name under which a checksum file is looked for beside the parts. */
export const sumsName = 'SHA256SUMS';

/** Where the checksums come from: the file beside the parts, a file the user chose, or lines the user pasted. */
export type SumsSource =
  { readonly kind: 'beside' } | { readonly kind: 'file'; readonly path: string } | { readonly kind: 'text'; readonly text: string };

/** Which checksums count. */
export interface SumsChoice {
  readonly source: SumsSource;
  /** With any key, only checksums signed by one of them count. */
  readonly keys: readonly MinisignKey[];
}

/** A checksum file and what it says. */
export interface FoundSums {
  /** `pasted` where the user pasted lines: every path is absolute, so this cannot be one. */
  readonly path: string;
  readonly sums: readonly Sum[];
  /** Whether a configured key signed it. */
  readonly signed: boolean;
}

/** The checksums beside the parts, signed or not. */
export const sumsBeside: SumsChoice = { source: { kind: 'beside' }, keys: [] };

/** Larger than any list of parts; a file of this size was chosen by mistake. */
const largestFile = 4 * 1024 ** 2;
/** minisign's own limit on comments is 8 KB. */
const largestSignature = 64 * 1024;

/** Reads the checksums that count; null when none were chosen and there are none beside the parts. */
export async function readSums(folder: string, { source, keys }: SumsChoice): Promise<Outcome<FoundSums | null>> {
  const file = source.kind === 'text' ? 'pasted' : source.kind === 'file' ? source.path : path.join(folder, sumsName);
  const content = source.kind === 'text' ? ok(Buffer.from(source.text)) : await readLimited(file, largestFile);
  const isAbsent = content.kind === 'failed' && content.failure.code === 'file.missing' && source.kind === 'beside';
  if (isAbsent) return keys.length === 0 ? ok(null) : refused(file, 'noSums');
  if (content.kind === 'failed') return content;
  // The signature is checked over the exact bytes, before anything is read out of them.
  const signed = keys.length === 0 ? ok(false) : await checkSignature(file, content.value, keys);
  if (signed.kind === 'failed') return signed;
  // Names in letters of a code page are told line by line.
  const parsed = parseSums(decodeText(content.value) ?? content.value.toString('utf8'));
  if (parsed.kind === 'sums') return ok({ path: file, sums: parsed.sums, signed: signed.value });
  return failed({ code: 'package.sumsMalformed', path: file, problems: parsed.problems.slice(0, 20) });
}

async function checkSignature(file: string, content: Buffer, keys: readonly MinisignKey[]): Promise<Outcome<boolean>> {
  const signature = await readLimited(`${file}.minisig`, largestSignature);
  if (signature.kind === 'failed') return signature.failure.code === 'file.missing' ? refused(file, 'missing') : signature;
  const problem = signatureProblem(content, signature.value.toString('utf8'), keys);
  return problem === null ? ok(true) : refused(file, problem);
}

async function readLimited(file: string, limit: number): Promise<Outcome<Buffer>> {
  try {
    const { size } = await stat(file);
    if (size > limit) return failed({ code: 'package.sumsMalformed', path: file, problems: [{ line: 0, code: 'tooLong' }] });
    return ok(await readFile(file));
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'ENOENT' ? { code: 'file.missing', path: file } : { code: 'file.unreadable', path: file, reason });
  }
}

function refused(file: string, problem: SignatureProblem): Outcome<never> {
  return failed({ code: 'signature.refused', path: `${file}.minisig`, problem });
}
