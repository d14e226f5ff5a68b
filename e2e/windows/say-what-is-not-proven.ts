import { findPackages } from '../../scripts/setup/packages.mjs';
import { hasInno, installers, lane, root } from './lane.ts';

/** Says in one line what this run leaves out: a gate that could not test must not look as if it had. */
export function setup(): void {
  for (const what of notProven()) process.stdout.write(`NOT PROVEN here: ${what}\n`);
}

function notProven(): readonly string[] {
  if (lane === null) return ['anything that runs on Windows only (Wine could not be had; on Debian as root it is installed).'];
  return [
    ...(hasInno ? [] : ['the run of the vendor’s self-extractor (its package is not in ../shared/fixtures/inno-package).']),
    ...(installers === null ? ['installations of a real product (their installers are not made; npm test -- windows makes them).'] : []),
    ...(findPackages(root, 'windows') === undefined
      ? ['the package and the installer (older than the build; npm test -- windows makes them).']
      : []),
  ];
}
