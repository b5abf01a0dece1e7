import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { renderIn } from '../../ui/testing.tsx';
import type { Finding } from './finding.ts';
import { ChecksPage } from './pages/checks-page.tsx';

const { logframe } = await loadAction('actions/shbb');

/** A second person is not needed. */
const unchecked = {
  ...{ sha256: undefined, reader: undefined },
  check: {
    ...{ checkNeeded: false, readyBy: null, checkAwaited: false, checkedBy: null },
    ...{ people: [], asked: undefined, last: undefined },
  },
};

it('Days and months among the checks are written as the reader’s language writes them', () => {
  const of = (id: string, values: Finding['values']): Finding => ({ id, hard: false, href: '/x', values });
  const findings = [
    of('dispute_open', { indicator: 'national_round_tables', day: '2026-11-28' }),
    of('rate_missing', { currency: 'RSD', month: '2026-10' }),
  ];
  const drawn = (locale: 'en' | 'sq') =>
    renderIn(
      languageOf(locale),
      <ChecksPage
        {...{ name: 'Spring', path: '/staff/donor-reports/x', token: 'a.b', findings, logframe }}
        {...{ headings: [], kind: 'interim', ...unchecked, state: 'draft', due: undefined }}
      />,
    );
  expect(drawn('en')).toContain('has been disputed since 28 November 2026, and there is no answer yet.');
  expect(drawn('en')).toContain('The exchange rate of RSD for October 2026 is not loaded.');
  for (const locale of ['en', 'sq'] as const) expect(drawn(locale)).not.toMatch(/2026-\d\d/);
});

it('Each point is called by its record, and the page says that the report would come back only where it would', () => {
  const drawn = (...findings: Finding[]) =>
    renderIn(
      languageOf('en'),
      <ChecksPage
        {...{ name: 'Spring', path: '/staff/donor-reports/x', token: 'a.b', findings, logframe }}
        {...{
          headings: [{ key: 'travel', name: 'Travel' }],
          kind: 'interim',
          ...unchecked,
          sha256: 'a'.repeat(64),
          state: 'draft',
          due: undefined,
        }}
      />,
    );
  const of = (href: string, values: Finding['values'] = {}, id = 'overdue'): Finding => ({
    ...{ id, hard: false, href, values: { days: 62, ...values } },
  });
  const names = [
    [of('/staff/contract'), 'Contract'],
    [of('/staff/budget'), 'Budget and expenditure'],
    [of('/staff/budget/expenditure?heading=travel'), 'Expenditure'],
    [of('/staff/periods/1'), 'Period'],
    [of('/staff/donor-reports/x'), 'Spring'],
    [of('/staff/gatherings/1', { title: 'Round table' }, 'event_small'), 'Round table'],
    [of('/staff/budget', { heading: 'travel' }, 'budget_moved'), 'Travel'],
    [of('/agreements/1', { number: 'SG-1' }, 'sub_grant_later'), 'Sub-grant SG-1'],
  ] as const;
  for (const [finding, name] of names) expect(drawn(finding)).toContain(`>${name}</a>`);
  for (const [finding] of names) expect(drawn(finding)).not.toContain('>Open</a>');
  const lead = 'would return the report because of these points';
  expect(drawn(names[0][0])).not.toContain(lead);
  expect(drawn({ ...names[0][0], hard: true })).toContain(lead);
});
