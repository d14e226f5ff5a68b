import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { PackageTools } from '../package/tools.ts';
import { childEnvironment } from '../system/child-environment.ts';
import { systemCode } from '../system/system-code.ts';
import type { Bundle } from './collect-bundle.ts';

/** Writes a bundle as a ZIP file, whole or not at all, with the 7-Zip that reads the package. */
export async function writeBundle({ contents, texts }: Bundle, file: string, tools: PackageTools): Promise<Outcome<null>> {
  const program = await tools.sevenZip();
  if (program.kind === 'failed') return program;
  const folder = mkdtempSync(path.join(tmpdir(), 'support-bundle-'));
  const zip = path.join(folder, 'bundle.zip');
  const content = path.join(folder, 'content');
  try {
    for (const [name, text] of [...texts, ['contents.json', `${JSON.stringify(contents, null, 2)}\n`] as const])
      put(path.join(content, name), text);
    const end = await tools.run({
      file: program.value,
      args: ['a', '-tzip', '-bso0', '-bsp0', '--', zip, '.'],
      cwd: content,
      environment: childEnvironment(),
      silenceLimitMs: tools.silenceLimitMs,
    });
    if (end.kind !== 'exited' || end.exitCode !== 0) return failed({ code: 'file.unwritable', path: file, reason: end.kind });
    mkdirSync(path.dirname(file), { recursive: true });
    move(zip, file);
    return ok(null);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The target may be on another drive: written beside it first. */
function move(from: string, to: string): void {
  const beside = `${to}.new`;
  copyFileSync(from, beside);
  renameSync(beside, to);
}

function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o600 });
}
