/** @typedef {{ readonly passed: number, readonly failed: number }} Count */

/**
 * What a gate without tests of its own counts for: one.
 * @param {number} exitCode
 * @returns {Count}
 */
export function countOfCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * What a runner of tests counts for. One that ended badly, or ran nothing, has failed at least once.
 * @param {number} exitCode
 * @param {Count} tests
 * @returns {Count}
 */
export function countOfTests(exitCode, { passed, failed }) {
  const silent = exitCode !== 0 || passed + failed === 0;
  return { passed, failed: silent ? Math.max(failed, 1) : failed };
}

/**
 * Reads the JSON report of Vitest. A file that cannot be loaded has no tests in there, and counts as one that failed.
 * @param {unknown} report
 * @returns {Count}
 */
export function countOfVitest(report) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    testResults = [],
  } = /** @type {{ numPassedTests?: number, numFailedTests?: number, testResults?: { status?: string, assertionResults?: unknown[] }[] }} */ (
    report ?? {}
  );
  const unloaded = testResults.filter(({ status, assertionResults = [] }) => status === 'failed' && assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * The tests that failed by the JSON report of Vitest, each with the first line of why.
 * @param {unknown} report
 * @returns {readonly string[]}
 */
export function namesOfFailed(report) {
  const { testResults = [] } =
    /** @type {{ testResults?: { name?: string, status?: string, message?: string, assertionResults?: { fullName?: string, status?: string, failureMessages?: string[] }[] }[] }} */ (
      report ?? {}
    );
  return testResults.flatMap(({ name = '', status, message = '', assertionResults = [] }) =>
    status === 'failed' && assertionResults.length === 0
      ? [`${name}: ${firstLine(message)}`]
      : assertionResults
          .filter((test) => test.status === 'failed')
          .map(({ fullName = '', failureMessages = [] }) => `${fullName}: ${firstLine(failureMessages[0] ?? '')}`),
  );
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n')[0] ?? '';
}

/**
 * Reads the JSON report of Playwright. A test that needed a second try has not passed.
 * @param {unknown} report
 * @returns {Count}
 */
export function countOfPlaywright(report) {
  const { stats = {}, errors = [] } =
    /** @type {{ stats?: { expected?: number, unexpected?: number, flaky?: number }, errors?: unknown[] }} */ (report ?? {});
  const { expected = 0, unexpected = 0, flaky = 0 } = stats;
  return { passed: expected, failed: unexpected + flaky + errors.length };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}
