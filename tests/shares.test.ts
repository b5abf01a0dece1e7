import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPoSource, listAreas, readPo } from '../src/platform/messages/po-file.ts';

/** Who writes a percentage by itself: what it is made of is beside it, and where. */
const beside: Readonly<Record<string, string>> = {
  'src/platform/language/share-text.ts': 'it writes both',
  'src/results/payments/working-tables.ts': 'both amounts are before it in the cell',
  'src/results/report/report-table.ts':
    'a cell of a table: `src/results/report/financial.test.ts` finds both figures in its row',
  'src/action/budget/pages/budget-page.tsx': 'spent and budget are columns of the row',
  'src/action/budget/pages/budget-changes.tsx': 'the change is in the cell, what it is a share of in the row',
  'src/action/contract/pages/contract-page.tsx': 'contribution and total are rows beside it',
  'src/results/status/pages/attention.tsx': 'spent and budget are columns of the row',
  'src/forms/pages/budget-figures.tsx': 'the amount is in the row, and the total is a row',
};
/** Texts with a percentage: a rule, whose whole is one hundred by itself. */
const rules = `
  action.budget.moves.limit action.budget.over_limit action.rates.check.take_hint forms.budget.rule.co_financing forms.budget.rule.ceiling
  forms.problem.over_ceiling forms.problem.co_financing_too_low grants.assessment.agree grants.assessment.diverge grants.assessment.third
  grants.rules.assessors.value grants.rules.co_financing.value grants.rules.indirect.value grants.rules.spent.value problem.spent_too_little
  grants.closing.final grants.addendum.notice.what grants.addendum.limit problem.addendum_indirect problem.addendum_co_financing
  problem.shift_over_limit problem.addendum_not_needed grants.instalment.spent release.method.rule results.finding.heading_over_limit
  training.certificate.criteria training.presence.rule.asks training.presence.rule.from_to grants.committee.quorum.hint grants.committee.quorum.value
  grants.rules.committee.value grants.report.look.large`
  .split(/\s+/)
  .filter(Boolean);
/** And those that were measured: where what they are made of is. */
const measured: Readonly<Record<string, string>> = {
  'matrix.cycle.coverage.value': 'both figures are in the text',
  'action.rates.check.why_change': 'the rate is in the row, the other in the text',
  'problem.rate_unlike': 'the rate was typed in the field, the other is in the text',
};

/** What of a percentage is written in a source: all but a rule, whose whole is one hundred by itself. */
const calls = (source: string) =>
  [...source.matchAll(/\bpercent\(([^;\n]*)/g)].filter(([, of = '']) => !/, 100\)/.test(of));

const isPercentage = (text: string) => /\{\w+(, number)?\}\s?%/.test(text);

describe('a percentage that is shown', () => {
  it('says what it is made of by one function, or has it beside it', () => {
    const alone = globSync('src/**/*.{ts,tsx}')
      .filter(
        (file) =>
          !/\.test\.tsx?$/.test(file) && !/^src\/platform\/(messages\/|language\/language.ts)/.test(file),
      )
      .filter((file) => calls(readFileSync(file, 'utf8')).length > 0);
    // Write it with `shareText` or `shareParts` (src/platform/language/share-text.ts), or say here where its figures are.
    expect(alone.toSorted()).toEqual(Object.keys(beside).toSorted());
  });

  it('is in no text but of a rule, or with what it is made of', () => {
    const found = listAreas('messages').flatMap((area) => {
      const source = findPoSource('messages', area, 'en');
      return (source ? readPo(source).messages : [])
        .filter(({ text }) => isPercentage(text))
        .map(({ key }) => key);
    });
    // Say of each whether it is a rule, or where both figures are; better, write it with `shareText`.
    expect(found.toSorted()).toEqual([...rules, ...Object.keys(measured)].toSorted());
  });

  it('is found in a source that writes one alone, and not where it is a rule', () => {
    expect(calls('text: language.percent(spent, budget),')).toHaveLength(1);
    expect(isPercentage('{done} % of the calls')).toBe(true);
    expect(calls('t(key, { share: language.percent(warningPercent, 100) })')).toHaveLength(0);
  });
});
