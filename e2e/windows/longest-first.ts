import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, by the measurements of decision 031: the last one to end must be a short one. */
const longest = ['upgrade', 'own-sql', 'kill', 'resume', 'chain-trouble', 'reproducible', 'packaged', 'facts', 'chain', 'installer'];

/** Vitest knows how long files took only where they ran before: a fresh checkout would have them by their size. */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve([...files].sort((a, b) => placeOf(a.moduleId) - placeOf(b.moduleId)));
  }
}

function placeOf(file: string): number {
  const at = longest.findIndex((name) => file.endsWith(`/${name}.windows.test.ts`));
  return at === -1 ? longest.length : at;
}
