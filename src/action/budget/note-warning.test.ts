import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { recordProcurement } from '../procurement/record-procurement.ts';
import { buildContractForm } from '../procurement/testing.ts';
import { importBudget } from './import-budget.ts';
import { listWarnings, noteWarning, ownWarnings } from './note-warning.ts';
import { listNotes } from './queries-warnings.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings } from './testing.ts';
import { warningTasks } from './warning-tasks.ts';
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

it('Settled as committed, a heading waits again once it is overspent; who settles nothing reads nothing', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 1000'));
    const contract = buildContractForm();
    const procurement = await recordProcurement(cast.work(cast.fatos), contract);
    const open = () => listWarnings(tx, cast.actionId);
    expect(await open()).toMatchObject([{ level: 'over', spent: 0, committed: 120_000 }]);
    await noteWarning(cast.work(cast.fatos), { warning: keyOf((await open())[0]!), reason: 'Agreed.' });
    expect(await open()).toEqual([]);
    await recordExpenditure(cast.work(cast.fatos), buildExpenditure({ amount: 110_000, procurement }));
    expect(await open()).toMatchObject([{ level: 'over', spent: 110_000, committed: 10_000 }]);
    await noteWarning(cast.work(cast.fatos), { warning: keyOf((await open())[0]!), reason: 'Moved.' });
    expect(await open()).toEqual([]);
    const { actionId } = cast;
    for (const actor of [cast.besa, cast.cene, cast.elira]) {
      const asking = { actor, actionId, now: cast.work(actor).now, language: languageOf('en') };
      expect(await warningTasks.list({ ...asking, tx: undefined as never })).toEqual([]);
    }
  }));
