import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { parseSums, type Sum } from '../../app/package/sums.ts';
import { systemCode } from '../system/system-code.ts';

/** The name under which a checksum file is looked for beside the parts. */
export const sumsName = 'SHA256SUMS';

/** A checksum file and what it says. */
export interface FoundSums {
  readonly path: string;
  readonly sums: readonly Sum[];
}

/** Larger than any list of parts; a file of this size was chosen by mistake. */
const largestFile = 4 * 1024 ** 2;

/** Reads the chosen checksum file, or SHA256SUMS in the folder; null when none was chosen and there is none. */
export async function readSums(folder: string, chosen: string | undefined): Promise<Outcome<FoundSums | null>> {
  const file = chosen ?? path.join(folder, sumsName);
  const text = await readText(file);
  if (text.kind === 'failed') {
    const absent = text.failure.code === 'file.missing' && chosen === undefined;
    return absent ? ok(null) : text;
  }
  const parsed = parseSums(text.value);
  if (parsed.kind === 'sums') return ok({ path: file, sums: parsed.sums });
  return failed({ code: 'package.sumsMalformed', path: file, problems: parsed.problems.slice(0, 20) });
}

async function readText(file: string): Promise<Outcome<string>> {
  try {
    const { size } = await stat(file);
    if (size > largestFile) return failed({ code: 'package.sumsMalformed', path: file, problems: [{ line: 0, code: 'tooLong' }] });
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'ENOENT' ? { code: 'file.missing', path: file } : { code: 'file.unreadable', path: file, reason });
  }
}
