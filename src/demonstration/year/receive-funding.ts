import { incomePapers, listPartners, recordIncome, setVatRule, vatRulePapers } from '../../action/index.ts';
import { addDays } from '../../platform/dates.ts';
import { foundation, moneyMark, ownFunds } from '../invented/money.ts';
import { workAs } from '../queries.ts';
import type { Staff } from './hire-staff.ts';
import { layPaper } from './lay-paper.ts';
import { at, type Stage } from './stage.ts';

const received = [
  { by: 'rs', on: -240, kind: 'cofinancing', source: ownFunds, amount: 3_500_000 },
  { by: 'al', on: -170, kind: 'cofinancing', source: foundation, amount: 2_000_000 },
  { by: 'rs', on: -30, kind: 'bank_interest', source: `Primer Bank (${moneyMark})`, amount: 41_260 },
] as const;

/** Plans co-financing and bank interest that partners receive, and what the coordinator says of VAT. */
export function planFunding(stage: Stage, staff: Staff): void {
  for (const { by, on, ...income } of received)
    stage.timeline.plan(at(stage, on + 1, '14:20'), async (now) => {
      const receivedOn = addDays(stage.today, on);
      const text = { note: `Statement of the account (${moneyMark})`, reason: `Agreed (${moneyMark})` };
      const officer = staff.get(`finance.officer.${by}`)!;
      await workAs(stage.tx, officer);
      const work = stage.work(officer, now);
      const ownerId = await recordIncome(work, { ...income, ...text, receivedOn, currency: 'EUR' });
      await workAs(stage.tx, undefined);
      await layPaper(stage, work, { owner: incomePapers, ownerId, title: 'Statement of the account' });
    });
  stage.timeline.plan(at(stage, -300, '14:40'), async (now) => {
    const work = stage.work(staff.get('programme.manager')!, now);
    const partners = await listPartners(stage.tx, stage.actionId);
    for (const [nth, { id: partnerId }] of partners.slice(0, 2).entries()) {
      const ownerId = await setVatRule(work, {
        ...{ partnerId, eligible: nth === 0 },
        reason: `${nth === 0 ? 'It cannot get VAT back.' : 'It gets VAT back.'} (${moneyMark})`,
        document: `DEMO-VAT-${nth + 1}`,
      });
      await layPaper(stage, work, {
        owner: vatRulePapers,
        ownerId,
        title: 'Certificate of the tax authority',
      });
    }
  });
}
