import { hasInno, lane } from './lane.ts';

/** Says in one line what this run leaves out: a gate that could not test must not look as if it had. */
export function setup(): void {
  if (lane === null)
    process.stdout.write(
      'NOT PROVEN here: anything that runs on Windows only (Wine could not be had; on Debian as root it is installed).\n',
    );
  else if (!hasInno)
    process.stdout.write(
      'NOT PROVEN here: the run of the vendor’s self-extractor (its package is not in ../shared/fixtures/inno-package).\n',
    );
}
