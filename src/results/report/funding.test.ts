import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { castWithHeadings } from '../../action/budget/testing.ts';
import { buildIncome } from '../../action/income/testing.ts';
import { recordContract, recordIncome } from '../../action/index.ts';
import { recordReceived } from '../payments/record-received.ts';
import type { FinancialContent } from './financial-tables.ts';
import { fundingTable } from './funding-table.ts';
import { gatherFunding } from './gather-funding.ts';
import type { Cell } from './report-table.ts';

const days = { startsOn: '2026-06-01', endsOn: '2026-11-22' };
const euros = (minor: number) => ({ money: { minor, currency: 'EUR' } });
const calculated = (cell: Cell) => (cell && typeof cell === 'object' && 'value' in cell ? cell.value : cell);

it('The sources of funding are the contribution, each source of the contract, and bank interest, until the last day', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const [ana, fatos] = [cast.work(cast.ana), cast.work(cast.fatos)];
    await recordContract(ana, {
      ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31' },
      ...{ totalMinor: 1_000_00, contributionMinor: 900_00, cofinancing: 'Own funds; 100.00' },
      ...{ transferPercent: 25, warningPercent: 90, reportDays: 60, reason: 'The signed contract.' },
    });
    for (const [number, receivedOn, amountMinor] of [
      [1, '2026-03-01', 300_00],
      [2, '2026-07-01', 200_00],
      [3, '2026-11-23', 50_00],
    ] as const)
      await recordReceived(ana, { number, receivedOn, amountMinor, reference: 'S 1', confirmed: true });
    const gift = { kind: 'cofinancing', source: 'Own funds', amount: 60_00 } as const;
    await recordIncome(fatos, buildIncome({ ...gift, receivedOn: '2026-05-31' }));
    await recordIncome(fatos, buildIncome({ ...gift, amount: 10_00, receivedOn: '2026-11-22' }));
    await recordIncome(fatos, buildIncome({ amount: 7_00, receivedOn: '2026-11-23' }));
    await recordIncome(fatos, buildIncome({ amount: 4_00, receivedOn: '2026-11-20' }));
    const funding = await gatherFunding(tx, { actionId: cast.actionId, ...days });
    expect(funding).toMatchObject({
      contribution: { inPeriod: 200_00, received: 500_00 },
      others: [
        { kind: 'cofinancing', source: 'Own funds', promised: 100_00, inPeriod: 10_00, received: 70_00 },
        { kind: 'bank_interest', inPeriod: 4_00, received: 4_00 },
      ],
    });
    const content = {
      ...{ language: languageOf('en'), facts: { currency: 'EUR' } },
      financial: { contract: { contributionMinor: 900_00 } },
    } as unknown as FinancialContent;
    const { rows, foot } = fundingTable(content, funding);
    expect(rows.map((row) => row.slice(1))).toEqual([
      [euros(900_00), euros(200_00), euros(500_00)],
      [euros(100_00), euros(10_00), euros(70_00)],
      [null, euros(4_00), euros(4_00)],
    ]);
    expect(foot![0]!.slice(1).map(calculated)).toEqual([euros(1_000_00), euros(214_00), euros(574_00)]);
  }));
