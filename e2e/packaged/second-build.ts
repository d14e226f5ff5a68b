import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildArtefacts } from '../../scripts/packaging/artefacts.mjs';
import type { Target } from '../../scripts/packaging/kind.mjs';

/** The checksums of two builds of the same sources: SHA256SUMS as each wrote it, over zip, installer and list of parts. */
export interface TwoBuilds {
  readonly first: string;
  readonly second: string;
}

/** Builds a target once more, somewhere else, dated as the build in `built` was. */
export async function buildAgain(root: string, target: Target, built: string): Promise<TwoBuilds> {
  const output = mkdtempSync(path.join(root, '.cache/packages-again-'));
  try {
    // Every file of a package has the same time.
    const epoch = Math.round(
      statSync(path.join(built, target === 'windows' ? 'win-unpacked' : 'linux-unpacked', 'LICENSE.txt')).mtimeMs / 1000,
    );
    await buildArtefacts({ root, report: () => undefined }, { targets: [target], output, effort: 'quick', epoch });
    return { first: sumsIn(built), second: sumsIn(output) };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

function sumsIn(folder: string): string {
  return readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8');
}
