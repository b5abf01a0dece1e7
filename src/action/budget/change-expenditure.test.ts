import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { counterExpenditure } from './counter-expenditure.ts';
import { editExpenditure } from './edit-expenditure.ts';
import { importBudget } from './import-budget.ts';
import { listBudgetByHeading } from './queries.ts';
import { findExpenditure, listChanges } from './queries-expenditure.ts';
import { listLines } from './queries-questions.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { seenOfEntry } from './rules-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings, freezeAutumn } from './testing.ts';

const { correction: _none, ...bus } = buildExpenditure();
const form = { ...bus, why: 'The receipt says so.' };

describe('an entry after it was recorded', () => {
  it('is asked about before it is taken, and kept with its questions and the answer', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 100'));
      const unanswered = buildExpenditure({ reason: '' });
      await expect(recordExpenditure(work, unanswered)).rejects.toMatchObject({
        code: 'expenditure_questions',
        details: { count: 1 },
        field: 'reason',
      });
      const [line] = await listLines(tx, cast.actionId, cast.organisations.partner);
      const id = await recordExpenditure(work, buildExpenditure({ line: line!.id }));
      expect(await findExpenditure(tx, id)).toMatchObject({
        line: 'Bus',
        questions: ['over_line', 'over_heading'],
        confirmedBecause: 'It is right because the contract says so.',
      });
      const small = await recordExpenditure(work, { ...unanswered, amount: 1, correction: true });
      expect(await findExpenditure(tx, small)).toMatchObject({ questions: [], confirmedBecause: null });
    }));

  it('is changed and taken back by the finance officers of its own partner alone', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const expenditureId = await recordExpenditure(cast.work(cast.fatos), buildExpenditure());
      for (const actor of [cast.ana, cast.elira, cast.goran, cast.foreign.fatos]) {
        await expect(editExpenditure(cast.work(actor), { expenditureId, form })).rejects.toThrow(
          'not_permitted',
        );
        await expect(
          counterExpenditure(cast.work(actor), { expenditureId, reason: 'Wrong.' }),
        ).rejects.toThrow('not_permitted');
      }
    }));

  it('is edited and taken back as it was shown: what a colleague changed meanwhile is not undone unseen', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      const expenditureId = await recordExpenditure(work, buildExpenditure());
      const seenNow = async () => seenOfEntry((await findExpenditure(tx, expenditureId))!);
      const seen = await seenNow();
      const edit = (more: object) => ({ expenditureId, form: { ...form, ...more } });
      await editExpenditure(work, edit({ seen, amount: 11_000 }));
      const late = edit({ seen, supplier: 'Lasta' });
      await expect(editExpenditure(work, late)).rejects.toMatchObject({ code: 'changed_meanwhile' });
      const counter = { expenditureId, reason: 'Booked twice.' };
      for (const shown of [seen, ''])
        await expect(counterExpenditure(work, { ...counter, seen: shown })).rejects.toMatchObject({
          code: 'changed_since_shown',
        });
      expect(await findExpenditure(tx, expenditureId)).toMatchObject({ amountMinor: 11_000, supplier: '' });
      const explained = { seen: await seenNow(), amount: 11_000, reason: 'Agreed.', supplier: 'Lasta' };
      await editExpenditure(work, edit(explained));
      await counterExpenditure(work, { ...counter, seen: await seenNow() });
    }));

  it('is edited until a period is frozen with it, and says before, after, who and why', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      const expenditureId = await recordExpenditure(work, buildExpenditure());
      await expect(editExpenditure(work, { expenditureId, form })).rejects.toThrow('expenditure_unchanged');
      const edit = { expenditureId, form: { ...form, amount: 11_000, reason: 'Planned.' } };
      await editExpenditure(work, edit);
      expect(await findExpenditure(tx, expenditureId)).toMatchObject({
        amountMinor: 11_000,
        confirmedBecause: 'Planned.',
      });
      expect(await listChanges(tx, expenditureId)).toMatchObject([
        { before: { amountMinor: 12_000 }, reason: form.why, changedBy: expect.any(String) },
      ]);
      await freezeAutumn(tx, cast, '2026-12-01T08:00:00.000Z');
      await expect(editExpenditure(work, { expenditureId, form })).rejects.toMatchObject({
        code: 'expenditure_frozen',
        details: { period: 'Autumn' },
      });
    }));

  it('is not moved into a period that was frozen without it', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const early = cast.work(cast.fatos, '2026-12-05T08:00:00.000Z');
      const expenditureId = await recordExpenditure(early, buildExpenditure({ spent_on: '2026-12-04' }));
      await freezeAutumn(tx, cast, '2026-12-06T08:00:00.000Z');
      const work = cast.work(cast.fatos, '2026-12-07T08:00:00.000Z');
      expect(await findExpenditure(tx, expenditureId)).toMatchObject({ frozenIn: null });
      const moved = { ...form, amount: 11_000, spent_on: '2026-11-20' };
      await expect(editExpenditure(work, { expenditureId, form: moved })).rejects.toMatchObject({
        code: 'expenditure_day_frozen',
        details: { period: 'Autumn' },
        field: 'spent_on',
      });
      await editExpenditure(work, { expenditureId, form: { ...moved, spent_on: '2026-12-03' } });
    }));

  it('is edited also in the days of a frozen period, when it was recorded after the freeze', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      await freezeAutumn(tx, cast, '2026-11-22T08:00:00.000Z');
      const expenditureId = await recordExpenditure(work, buildExpenditure());
      expect(await findExpenditure(tx, expenditureId)).toMatchObject({
        questions: ['no_budget', 'frozen_period'],
        frozenIn: null,
      });
      await editExpenditure(work, { expenditureId, form: { ...form, amount: 11_000 } });
    }));

  it('is taken back once by a counter-entry of today, and neither of the two is changed afterwards', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      const expenditureId = await recordExpenditure(work, buildExpenditure());
      const counterId = await counterExpenditure(work, { expenditureId, reason: 'Booked twice.' });
      expect(await findExpenditure(tx, counterId)).toMatchObject({
        amountMinor: -12_000,
        spentOn: '2026-11-25',
        correctsId: expenditureId,
      });
      expect(await listBudgetByHeading(tx, cast.actionId)).toMatchObject([{ spentMinor: 0 }]);
      for (const id of [expenditureId, counterId]) {
        const again = { expenditureId: id, reason: 'Once more.' };
        await expect(counterExpenditure(work, again)).rejects.toThrow('expenditure_taken_back');
        await expect(editExpenditure(work, { expenditureId: id, form })).rejects.toThrow(
          'expenditure_taken_back',
        );
      }
      const twice = await recordExpenditure(work, buildExpenditure());
      expect(await findExpenditure(tx, twice)).toMatchObject({ questions: ['no_budget'] });
    }));
});
