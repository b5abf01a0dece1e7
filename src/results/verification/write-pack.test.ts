import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction, recordExpenditure } from '../../action/index.ts';
import { asSeenBy, system } from '../../platform/database/frame.ts';
import { readTable } from '../../platform/files/read-table.ts';
import { readZip } from '../../platform/files/testing.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { findPeriod } from '../periods/queries.ts';
import { writeVerificationPack } from './write-pack.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const ticket = {
  ...{ heading: 'travel', spent_on: '2026-04-10', description: 'Bus', supplier: 'Lasta', line: '' },
  ...{ document_reference: 'R-12', currency: 'EUR', amount: 12_000, correction: false },
};

describe('the expenditure verification pack', () => {
  it('A period has its entries with the answers in the pack, and what was booked after the freeze apart', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const booked = (over: Partial<typeof ticket>, reason: string) =>
        recordExpenditure(cast.work(cast.fatos), { ...ticket, ...over, reason });
      await booked({}, 'The board agreed to travel.');
      const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await asSeenBy(tx, system, () => freezePeriod(cast.work(cast.ana), { periodId }));
      await booked({ document_reference: 'R-13', amount: 700 }, 'Found in May.');
      const period = (await findPeriod(tx, periodId))!;
      const files = await readZip(
        await writeVerificationPack(tx, language, { period, demonstration: false }),
      );
      expect([...files.keys()]).toEqual(['README.txt', 'detailed-breakdown.xlsx', 'SHA256SUMS']);
      expect(String(files.get('README.txt'))).toContain(
        `The sample has 1 entry. Each euro had the same chance. Seed: ${period.sha256}`,
      );
      const rows = (await readTable(files.get('detailed-breakdown.xlsx')!, 20))!;
      const lines = rows.map((cells) => cells.join('|'));
      expect(lines.filter((line) => /R-1[23]/.test(line))).toEqual([
        expect.stringMatching(/\|R-12\|.*\|No budget under the heading\|The board agreed to travel\./),
      ]);
      const again = await writeVerificationPack(tx, language, { period, demonstration: false });
      expect(again.equals(await writeVerificationPack(tx, language, { period, demonstration: false }))).toBe(
        true,
      );
    }));
});
