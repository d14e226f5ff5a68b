import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The checkout. */
const repository = path.resolve(import.meta.dirname, '../..');

/**
 * Makes a program of its own out of a function that takes the command line: for what must not happen in the process of a test.
 * One CommonJS file, in which calls to Node's modules go through them.
 */
export async function bundleCall(module: string, name: string, target: string): Promise<void> {
  const entry = `${target}.ts`;
  writeFileSync(entry, [['import', '{', name, '}', 'from', JSON.stringify(module)].join(' '), `void ${name}(process.argv)`].join('\n'));
  const source = path.relative(path.join(repository, 'assets/sample/programs'), entry);
  const bundler = pathToFileURL(path.join(repository, 'scripts/sample-package-programs.mjs')).href;
  const { bundlePrograms } = (await import(bundler)) as {
    bundlePrograms: (root: string, sources: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  };
  writeFileSync(target, (await bundlePrograms(repository, [source])).get(source) ?? '');
}
