import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { keepPaper, removePaper } from '../../papers/index.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import { counterExpenditure } from '../budget/counter-expenditure.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { buildExpenditure, castWithHeadings, loadDinars } from '../budget/testing.ts';
import { changeProcurement } from './change-procurement.ts';
import { recordProcurement } from './record-procurement.ts';
import { procurementPapers } from './subject.ts';
import { procurementTasks } from './tasks.ts';
import { buildContractForm } from './testing.ts';

const listed = async (cast: Cast, actor: Actor, now: Instant) => {
  const { tx } = cast.work(actor);
  const asking = { tx, actor, actionId: cast.actionId, now, language: languageOf('en') };
  return (await procurementTasks.list(asking)).map(({ kind, part, due }) => [
    part ?? 'act',
    kind,
    due?.slice(0, 10),
  ]);
};

it('A contract is asked to be ended from when its payment was recorded, however old the invoice; a counter-entry moves nothing', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    await loadDinars(tx);
    const form = buildContractForm({
      ...{ currency: 'RSD', amount: 140_000_17, signedOn: '2026-11-02', number: 'C-9' },
    });
    const procurement = await recordProcurement(cast.work(cast.fatos), form);
    // Two instalments paid from an account in euros leave 0.17 dinars.
    const pay = (amount: number, at: Instant, document_reference: string) =>
      recordExpenditure(
        cast.work(cast.fatos, at),
        buildExpenditure({ amount, procurement, document_reference, spent_on: '2026-11-03' }),
      );
    await pay(60_000, '2026-12-05T09:00:00.000Z', 'R-1');
    const last = await pay(59_658, '2026-12-10T09:00:00.000Z', 'R-2');
    const at: Instant = '2026-12-11T09:00:00.000Z';
    expect(await listed(cast, cast.fatos, at)).toEqual([['act', 'paid', '2027-01-09']]);
    await counterExpenditure(cast.work(cast.fatos, at), { expenditureId: last, reason: 'Not paid.' });
    expect(await listed(cast, cast.fatos, at)).toEqual([]);
    await pay(59_658, '2026-12-20T09:00:00.000Z', 'R-3');
    await counterExpenditure(cast.work(cast.fatos, '2026-12-28T09:00:00.000Z'), {
      expenditureId: await pay(100, '2026-12-27T09:00:00.000Z', 'R-4'),
      reason: 'Twice.',
    });
    expect(await listed(cast, cast.fatos, '2026-12-29T09:00:00.000Z')).toEqual([
      ['act', 'paid', '2027-01-19'],
    ]);
  }));

it('Files are asked for from when a contract has its value, until one is beside it; who looks after the Action sees what is late', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const form = buildContractForm({ amount: 100_000 });
    const id = await recordProcurement(cast.work(cast.fatos), form);
    const at: Instant = '2027-03-01T09:00:00.000Z';
    expect(await listed(cast, cast.fatos, at)).toEqual([]);
    const change = (over: object, now: Instant) =>
      changeProcurement(cast.work(cast.fatos, now), {
        procurementId: id,
        form: { ...form, ...over, why: 'An addendum.' },
      });
    await change({ amount: 6_100_000 }, at);
    await change({ amount: 6_100_000, subject: 'More interpreting' }, '2027-03-20T09:00:00.000Z');
    const own = ['act', 'files', '2027-03-31'];
    expect(await listed(cast, cast.fatos, at)).toEqual([own]);
    expect(await listed(cast, cast.foreign.fatos, at)).toEqual([]);
    expect(await listed(cast, cast.ana, '2027-03-31T09:00:00.000Z')).toEqual([]);
    const late: Instant = '2027-04-01T09:00:00.000Z';
    expect(await listed(cast, cast.ana, late)).toEqual([['wait', 'files', '2027-03-31']]);
    const paperId = await keepPaper(cast.work(cast.fatos, at), {
      ...{ owner: procurementPapers, ownerId: id, form: { title: 'Contract', language: 'en' } },
      file: { sha256: 'b'.repeat(64), size: 10, type: 'application/pdf', name: 'contract.pdf' },
    });
    expect(await listed(cast, cast.fatos, late)).toEqual([]);
    const removal = { owner: procurementPapers, paperId, form: { reason: 'A wrong file.' } };
    await removePaper(cast.work(cast.fatos, late), removal);
    expect(await listed(cast, cast.fatos, late)).toEqual([own]);
  }));

it('A file that the scanner closed shows nothing, and once the accounts of the Action are closed no task is left', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const form = buildContractForm({ amount: 6_100_000, expectedEnd: '2026-11-22' });
    const id = await recordProcurement(cast.work(cast.fatos), form);
    const at: Instant = '2027-03-01T09:00:00.000Z';
    const both = ['end', 'files'];
    const kinds = async (actor: Actor) => (await listed(cast, actor, at)).map(([, kind]) => kind).sort();
    const paperId = await keepPaper(cast.work(cast.fatos), {
      ...{ owner: procurementPapers, ownerId: id, form: { title: 'Contract', language: 'en' } },
      file: { sha256: 'b'.repeat(64), size: 10, type: 'application/pdf', name: 'contract.pdf' },
    });
    expect(await kinds(cast.fatos)).toEqual(['end']);
    const fileId = tx.selectFrom('papers.paper').select('fileId').where('id', '=', paperId);
    await tx.updateTable('platform.file').set({ state: 'infected' }).where('id', '=', fileId).execute();
    for (const actor of [cast.fatos, cast.ana]) expect(await kinds(actor)).toEqual(both);
    await sql`select privacy.empty_action(${cast.actionId}::uuid, ${at}::timestamptz)`.execute(tx);
    for (const actor of [cast.fatos, cast.ana]) expect(await kinds(actor)).toEqual([]);
  }));
