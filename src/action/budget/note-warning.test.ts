import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { importBudget } from './import-budget.ts';
import { listWarnings, noteWarning, ownWarnings } from './note-warning.ts';
import { listNotes } from './queries-warnings.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings } from './testing.ts';
import { keyOf } from './warnings.ts';

it('A warning waits for the finance officers of its partner and the programme managers, until one of them notes a decision', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 130'));
    await recordExpenditure(cast.work(cast.fatos), buildExpenditure());
    const seen = async (name: 'ana' | 'fatos' | 'elira' | 'goran') =>
      ownWarnings(await listWarnings(tx, cast.actionId), cast[name]).map(({ level }) => level);
    expect(await seen('ana')).toEqual(['near']);
    expect(await seen('fatos')).toEqual(['near']);
    expect(await seen('elira')).toEqual([]);
    expect(ownWarnings(await listWarnings(tx, cast.actionId), cast.foreign.fatos)).toEqual([]);
    const warning = keyOf((await listWarnings(tx, cast.actionId))[0]!);
    const note = { warning, reason: 'The year ends with it.' };
    for (const actor of [cast.elira, cast.goran, cast.besa])
      await expect(noteWarning(cast.work(actor), note)).rejects.toThrow('not_permitted');
    await expect(noteWarning(cast.work(cast.foreign.fatos), note)).rejects.toThrow('budget_warning_settled');
    await noteWarning(cast.work(cast.fatos), note);
    expect(await seen('ana')).toEqual([]);
    expect(await listNotes(tx, cast.actionId)).toMatchObject([
      { level: 'near', spent: 12_000, reason: note.reason },
    ]);
    await recordExpenditure(cast.work(cast.fatos), buildExpenditure({ amount: 2_000 }));
    expect(await seen('fatos')).toEqual(['over']);
  }));
