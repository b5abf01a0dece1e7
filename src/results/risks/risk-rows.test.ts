import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import type { Risk } from './queries.ts';
import { riskRows, riskSheet } from './risk-rows.ts';
import { riskOf } from './testing.ts';

const language = languageOf('en');
const chosen = {
  categories: [{ value: 'environment', text: 'Environment' }],
  concerns: [{ value: 'action', text: 'The Action' }],
};
const form = riskOf({ actor: { organisationId: 'p1' } as never });
const risk: Risk = { ...form, id: 'r1', state: 'open', ownerName: 'A partner', version: 1 };
const word = (key: string) => language.t(`results.risk.${key}`);
const role = language.t('people.role.grant_officer');

it('Each cell of the register as a file for programs stands below its head', () => {
  const [heads, cells] = riskRows(language, chosen, [risk]);
  expect(cells).toHaveLength(heads!.length);
  expect(Object.fromEntries(heads!.map((head, at) => [head, cells![at]]))).toEqual({
    ...{ id: 'r1', risk: risk.title, cause: risk.cause },
    ...{ event: risk.event, effect: risk.effect },
    ...{ category: 'Environment', concerns: 'The Action', weight: 12, level: word('level.high') },
    ...{ likelihood: word('likelihood.3'), impact: word('impact.4') },
    ...{ owner: 'A partner', owner_role: role, response: word('response.reduce') },
    ...{ measures: risk.measures, trigger: risk.triggerText },
    trigger_rule: language.t('results.risk.rule_text', { rule: word('rule.milestones_late'), from: 2 }),
    ...{ status: word('state.open'), next_review: '2027-03-01' },
  });
});

it('Each cell of the register as a sheet stands below its head', () => {
  const { columns, rows } = riskSheet(language, chosen, [risk], []);
  expect(rows[0]).toHaveLength(columns.length);
  const cells = Object.fromEntries(columns.map(({ head }, at) => [head, rows[0]![at]]));
  expect(cells).toMatchObject({
    ...{ [word('cause')]: risk.cause, [word('event')]: risk.event, [word('effect')]: risk.effect },
    ...{ [word('risk')]: risk.title, [word('category')]: 'Environment', [word('concerns')]: 'The Action' },
    ...{ [word('likelihood')]: word('likelihood.3'), [word('impact')]: word('impact.4') },
    ...{ [word('weight')]: 12, [word('level')]: word('level.high'), [word('owner')]: 'A partner' },
    ...{ [word('owner_role')]: role, [word('measures')]: risk.measures },
    ...{ [word('trigger_text')]: risk.triggerText, [language.t('common.state')]: word('state.open') },
    [word('review_on')]: { day: '2027-03-01' },
  });
});
