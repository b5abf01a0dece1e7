import { expect, it } from 'vitest';
import { languageOf } from '../../../../tests/support/language.ts';
import type { Context } from '../../../platform/http/route.ts';
import { renderIn } from '../../../ui/testing.tsx';
import type { Risk, RiskEntry } from '../queries.ts';
import { riskOf } from '../testing.ts';
import { RiskPage } from './risk-page.tsx';

const language = languageOf('en');
const now = '2026-11-25T12:00:00.000Z';
const context = { language, token: 'a.b', now } as unknown as Context;
const form = riskOf({ actor: { organisationId: 'p1' } as never });
const entry = (kind: RiskEntry['kind'], remark: string): RiskEntry => ({
  ...{ kind, remark, likelihood: 3, impact: 4 },
  at: now,
});
const shown = (state: Risk['state'], entries: readonly RiskEntry[]) => {
  const risk: Risk = { ...form, id: 'r1', state, ownerName: 'A partner', version: 2 };
  const texts = { category: 'Environment', concerns: 'The Action', value: null, come: false };
  return renderIn(language, <RiskPage {...{ context, risk, entries, ...texts }} history={[]} />);
};

it('The page of a declined proposal says above what the risk is when and why it was declined, until it is open again', () => {
  const declined = entry('decline', 'It is in the register already.');
  const day = language.day('2026-11-25');
  const text = language.t('results.risk.declined', { day });
  const [before, after] = String(shown('declined', [declined, entry('record', '')])).split('<dl');
  expect(before).toContain(text);
  expect(before).toContain(declined.remark);
  expect(after).toContain(language.t('history.risk.decline'));
  const reopened = [entry('reopen', 'An election.'), declined, entry('record', '')];
  expect(String(shown('open', reopened))).not.toContain(text);
});
