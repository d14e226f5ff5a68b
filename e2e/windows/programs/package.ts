import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { extractPackage } from '../../../main/package/extract.ts';
import { holdVerified } from '../../../main/package/hold-parts.ts';
import { sealPackage } from '../../../main/package/seal.ts';
import { packageTools } from '../../../main/package/tools.ts';
import { verifyPackage } from '../../../main/package/verify.ts';
import { systemCode } from '../../../main/system/system-code.ts';
import { answer } from './answer.ts';

/** A package to seal (first time), verify and extract, by Windows paths. */
export interface PackageQuestion {
  readonly modules: string;
  readonly folder: string;
  readonly destination: string;
  readonly seal: boolean;
}

void answer(async (question) => {
  const { modules, folder, destination, seal } = question as PackageQuestion;
  const tools = packageTools({ root: modules });
  const sealed = seal ? await sealPackage({ folder, tools }) : null;
  const intact = new Map<string, string>();
  const verified = await verifyPackage({ folder, tools, onUsable: (name, identity) => void intact.set(name, identity) });
  const held = await holdVerified(folder, intact, tools);
  // What the page does while the parts are held: another program may not write to them.
  const [first = ''] = intact.keys();
  const written = first === '' ? null : await appendFile(path.join(folder, first), 'x').then(() => 'written', systemCode);
  const to = path.win32.normalize(destination);
  const isIntact = verified.kind === 'ok' && verified.value.ok;
  const extracted = await extractPackage({ folder, destination: to, tools, requiredFreeBytes: 1, verified: intact, isIntact });
  if (held.kind === 'ok') held.value.release();
  return { sealed, verified, held: held.kind === 'ok' && held.value.held, written, extracted };
});
