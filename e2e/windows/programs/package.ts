import path from 'node:path';
import { extractPackage } from '../../../main/package/extract.ts';
import { sealPackage } from '../../../main/package/seal.ts';
import { packageTools } from '../../../main/package/tools.ts';
import { verifyPackage } from '../../../main/package/verify.ts';
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
  const verified = await verifyPackage({ folder, tools });
  const extracted = await extractPackage({ folder, destination: path.win32.normalize(destination), tools, requiredFreeBytes: 1 });
  return { sealed, verified, extracted };
});
