import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { registryFile, type RegistryTree } from './registry-file.ts';
import type { Ended } from './start-to-file.ts';

/** A Windows whose registry is written. */
interface Written {
  /** A folder for the file to import, as this system names it, and Windows' name of a file. */
  readonly place: string;
  readonly windowsPath: (file: string) => string;
  readonly run: (file: string, args: readonly string[]) => Promise<Ended>;
}

/** Written after everything else, and read back: regedit works through its file in order, and seldom says that it failed. */
const sign = { key: 'HKLM\\SOFTWARE\\Windows lane\\Written', name: 'Number' } as const;
const TRIES = 2;

/** A writer that knows whether regedit came to the end of its file: tried once more where it did not, then an error with the keys. */
export function registryWriter({ place, windowsPath, run }: Written): (tree: RegistryTree) => Promise<void> {
  let number = 0;
  const write = async (tree: RegistryTree): Promise<string | null> => {
    const value = String((number += 1));
    const file = path.join(place, 'server.reg');
    await writeFile(file, registryFile({ ...tree, [sign.key]: { [sign.name]: value } }));
    const { exitCode, output, errors } = await run('regedit', ['/S', windowsPath(file)]);
    if (exitCode !== 0) return `regedit ended with ${String(exitCode)}: ${output}${errors}`;
    const back = await run('reg', ['query', sign.key, '/v', sign.name]);
    return new RegExp(`REG_SZ\\s+${value}\\s*$`, 'u').test(back.output) ? null : `read back: ${back.output}${back.errors}`;
  };
  return async (tree) => {
    const problems: string[] = [];
    for (let tries = 0; tries < TRIES; tries += 1) {
      const problem = await write(tree);
      if (problem === null) return;
      problems.push(problem);
    }
    throw new Error(`The registry could not be written (${Object.keys(tree).join(', ')}): ${problems.join(' / ')}`);
  };
}
