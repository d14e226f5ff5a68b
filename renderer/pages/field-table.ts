import type { ProblemCode } from '../../app/answers/problem.ts';
import type { PageId } from '../../app/flow/pages.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';

/** One field of a page, and what it takes and refuses. For tests. */
export interface FieldTable {
  readonly page: PageId;
  /** Its English label. */
  readonly field: string;
  /** What was answered before: all other fields of the page are right by it. */
  readonly given?: Partial<Snapshot>;
  /** What is typed into other fields, by label; secrets are never given. */
  readonly besides?: (typed: string) => Readonly<Record<string, string>>;
  /** Whether a wrong value stays in its field when *Next* is pressed, or has to be typed anew. */
  readonly then: 'kept' | 'cleared';
  readonly wrong: readonly (readonly [typed: string, code: ProblemCode])[];
  readonly right: readonly string[];
}
