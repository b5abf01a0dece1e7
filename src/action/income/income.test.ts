import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { findExpenditure } from '../budget/queries-expenditure.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { buildExpenditure, castWithHeadings } from '../budget/testing.ts';
import { setVatRule } from '../vat/set-vat-rule.ts';
import { counterIncome } from './counter-income.ts';
import { listIncome } from './queries.ts';
import { recordIncome } from './record-income.ts';
import { buildIncome } from './testing.ts';

describe('Income beside the contribution', () => {
  it('is recorded by finance officers for their own partner alone, and never in the future', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      for (const actor of [cast.ana, cast.besa, cast.elira, cast.goran, cast.ivo])
        await expect(recordIncome(cast.work(actor), buildIncome())).rejects.toThrow('not_permitted');
      const late = buildIncome({ receivedOn: '2026-11-26' });
      await expect(recordIncome(cast.work(cast.fatos), late)).rejects.toThrow('income_in_future');
    }));

  it('asks about a source that the contract does not name, and is taken back by an entry of today', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      const gift = buildIncome({ kind: 'cofinancing', source: 'A foundation' });
      await expect(recordIncome(work, { ...gift, reason: '' })).rejects.toThrow('income_questions');
      const incomeId = await recordIncome(work, gift);
      const counter = { incomeId, reason: 'Of another project.' };
      await expect(counterIncome(cast.work(cast.foreign.fatos), counter)).rejects.toThrow('not_permitted');
      await counterIncome(work, counter);
      await expect(counterIncome(work, counter)).rejects.toThrow('income_taken_back');
      const entries = await listIncome(tx, { actionId: cast.actionId });
      expect(entries.map(({ receivedOn, amountMinor }) => [receivedOn, amountMinor])).toEqual([
        ['2026-11-25', -40_00],
        ['2026-11-20', 40_00],
      ]);
    }));
});

describe('The VAT rule of a partner', () => {
  it('is set by the programme manager, and asks about entries with VAT where it may not be claimed', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const form = {
        ...{ partnerId: cast.fatos.organisationId, eligible: false, document: '' },
        reason: 'It gets VAT back.',
      };
      for (const actor of [cast.fatos, cast.elira, cast.goran])
        await expect(setVatRule(cast.work(actor), form)).rejects.toThrow('not_permitted');
      await setVatRule(cast.work(cast.ana), form);
      await expect(setVatRule(cast.work(cast.ana), form)).rejects.toThrow('vat_unchanged');
      const asked = async (over = {}) => {
        const id = await recordExpenditure(cast.work(cast.fatos), buildExpenditure(over));
        return (await findExpenditure(tx, id))!.questions;
      };
      expect(await asked({ includes_vat: true })).toContain('vat_not_eligible');
      expect(await asked({ document_reference: 'R-13', supplier: 'Other' })).not.toContain(
        'vat_not_eligible',
      );
    }));
});
