/** Exit code of a set-up that cannot go on without a person: wrong Node, missing libraries, no network. */
export const needsAPerson = 2;

/** Something only a person can put right. Its message says what to do; it is shown without a stack. */
export class SetupProblem extends Error {
  /** @override */
  name = 'SetupProblem';
}
