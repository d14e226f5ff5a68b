import path from 'node:path';
import { ok, type Outcome } from '../../app/outcome.ts';
import type { SumsChoice, SumsSource } from '../package/read-sums.ts';
import { keyGiven } from '../package/trusted-keys.ts';
import type { Program } from '../program.ts';

/** The checksums that `--sums` and `--key` ask for. A key that is given counts alone; otherwise the administrator's do. */
export async function sumsChoice(
  { program }: { readonly program: Pick<Program, 'keys'> },
  sums: string | null,
  key: string | null,
): Promise<Outcome<SumsChoice>> {
  const source: SumsSource = sums === null ? { kind: 'beside' } : { kind: 'file', path: path.resolve(sums) };
  if (key === null) {
    const keys = await program.keys();
    return keys.kind === 'failed' ? keys : ok({ source, keys: keys.value });
  }
  const given = await keyGiven(key);
  return given.kind === 'failed' ? given : ok({ source, keys: [given.value] });
}
