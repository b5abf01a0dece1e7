import { describe, expect, test } from 'vitest';
import { closingLine, countChecks, countFiles, countTests, nameFailures, sum } from './test-counts.ts';

const reportOf = (results: object) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...results,
  });

describe('the closing line', () => {
  test('counts a run without a report as a failure', () => {
    expect(closingLine(countTests(undefined, true))).toBe('0 passed, 1 failed, 0 skipped');
  });
  test('counts a file that broke before its first test', () => {
    const json = reportOf({
      numPassedTests: 4,
      testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }],
    });
    expect(countTests(json, false)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
  test('counts a run that failed without saying where', () => {
    expect(countTests(reportOf({ numPassedTests: 4 }), false).failed).toBe(1);
  });
  test('is the sum of tests, checks and what could not run', () => {
    const tests = countTests(reportOf({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 }), false);
    const checks = countChecks([{ ok: true }, { ok: false }]);
    expect(closingLine(sum(tests, checks, countFiles(['apply.test.ts'])))).toBe(
      '8 passed, 3 failed, 2 skipped',
    );
  });
});

describe('what failed', () => {
  test('is named with the first line of why, a file that broke before its first test too', () => {
    const failed = {
      fullName: 'a sum',
      status: 'failed',
      failureMessages: ['expected 1 to be 2\n  at sum.test.ts'],
    };
    const passed = { fullName: 'a difference', status: 'passed', failureMessages: [] };
    const json = reportOf({
      testResults: [
        { name: 'sum.test.ts', status: 'failed', assertionResults: [failed, passed] },
        { name: 'broken.test.ts', status: 'failed', message: 'no such module\nsum.ts', assertionResults: [] },
        { name: 'closed.test.ts', status: 'failed', message: '', assertionResults: [passed] },
        { name: 'well.test.ts', status: 'passed', assertionResults: [passed] },
      ],
    });
    expect(nameFailures(json)).toEqual([
      'sum.test.ts › a sum: expected 1 to be 2',
      'broken.test.ts: no such module',
      'closed.test.ts: what opens or closes something for its tests failed, see FAIL above',
    ]);
  });
  test('is said of a run without a report', () => {
    expect(nameFailures(undefined)).toEqual(['the test runner left no report']);
  });
});
