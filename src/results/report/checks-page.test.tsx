import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { renderIn } from '../../ui/testing.tsx';
import type { Finding } from './finding.ts';
import { ChecksPage } from './pages/checks-page.tsx';

const { logframe } = await loadAction('actions/shbb');

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
        {...{ headings: [], kind: 'interim', submits: undefined, state: 'draft', due: undefined }}
      />,
    );
  expect(drawn('en')).toContain('has been disputed since 28 November 2026, and there is no answer yet.');
  expect(drawn('en')).toContain('The exchange rate of RSD for October 2026 is not loaded.');
  for (const locale of ['en', 'sq'] as const) expect(drawn(locale)).not.toMatch(/2026-\d\d/);
});
