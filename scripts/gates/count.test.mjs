import { describe, expect, it } from 'vitest';
import { countOfCheck, countOfPlaywright, countOfTests, countOfVitest, namesOfFailed, sum } from './count.mjs';

describe('counting', () => {
  it('counts a check without tests of its own as one', () => {
    expect([countOfCheck(0), countOfCheck(1), countOfCheck(137)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ]);
  });

  it.each([
    ['takes the numbers of a runner that ended well', 0, { passed: 5, failed: 0 }, { passed: 5, failed: 0 }],
    ['takes the numbers of a runner with failures', 1, { passed: 5, failed: 2 }, { passed: 5, failed: 2 }],
    ['does not believe a runner that ended badly without a failure', 1, { passed: 5, failed: 0 }, { passed: 5, failed: 1 }],
    ['does not believe a runner that ran nothing', 0, { passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
  ])('%s', (_name, code, tests, expected) => {
    expect(countOfTests(code, tests)).toEqual(expected);
  });

  it('counts a file Vitest could not load as a failed test', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(countOfVitest(report)).toEqual({ passed: 3, failed: 2 });
  });

  it('names the tests that failed and the files that could not be loaded, with the first line of why', () => {
    const report = {
      testResults: [
        { name: 'a.test.ts', status: 'failed', message: 'no such module\nat line 1', assertionResults: [] },
        {
          name: 'b.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'b works', status: 'passed', failureMessages: [] },
            { fullName: 'b goes on', status: 'failed', failureMessages: ['expected 1\nat line 2'] },
          ],
        },
      ],
    };
    expect(namesOfFailed(report)).toEqual(['a.test.ts: no such module', 'b goes on: expected 1']);
    expect(namesOfFailed(undefined)).toEqual([]);
  });

  it('counts a flaky journey and an error outside of tests as failures', () => {
    expect(countOfPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })).toEqual({
      passed: 4,
      failed: 3,
    });
  });

  it('counts a report that was never written as nothing', () => {
    expect([countOfVitest(undefined), countOfPlaywright(undefined)]).toEqual([
      { passed: 0, failed: 0 },
      { passed: 0, failed: 0 },
    ]);
  });

  it('adds up', () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
  });
});
