import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { buildPaper } from '../../papers/testing.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { editExpenditure } from '../budget/edit-expenditure.ts';
import { recordExpenditure } from '../budget/record-expenditure.ts';
import { budgetRoutes } from '../budget/routes.tsx';
import { buildExpenditure, castWithHeadings } from '../budget/testing.ts';
import { changeProcurement } from './change-procurement.ts';
import { recordProcurement } from './record-procurement.ts';
import { procurementRoutes } from './routes.tsx';
import { buildContractForm } from './testing.ts';

const name = 'Primerovska';
const hidden = 'A person (name not shown)';
const file = { sha256: 'a'.repeat(64), size: 10, type: 'application/pdf', name: 'offer.pdf' };

/** A contract that was recorded without the tick, then corrected; an entry that pays it; and a file beside each. */
async function open() {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castWithHeadings);
  const routes = [...procurementRoutes, ...budgetRoutes];
  const pages = openPages(db, cast.actionId, routes);
  const ids = await db.transaction().execute(async (tx) => {
    const fatos: Work = { ...cast.work(cast.fatos), tx };
    const contract = await recordProcurement(fatos, buildContractForm({ supplier: `Mira ${name}` }));
    const entry = await recordExpenditure(
      fatos,
      buildExpenditure({ procurement: contract, supplier: `Mira ${name}` }),
    );
    const form = {
      ...buildContractForm({ supplier: `Mira A. ${name}`, naturalPerson: true }),
      why: 'A slip.',
    };
    await changeProcurement(fatos, { procurementId: contract, form });
    await buildPaper(fatos, { kind: 'procurement', ownerId: contract, file });
    await buildPaper(fatos, { kind: 'expenditure', ownerId: entry, file });
    // One that paid the contract until it was edited.
    const was = buildExpenditure({
      procurement: contract,
      supplier: `Mira ${name}`,
      document_reference: 'R-2',
    });
    const edited = await recordExpenditure(fatos, { ...was, spent_on: '2026-11-21' });
    const { procurement: _none, ...other } = was;
    await editExpenditure(fatos, {
      expenditureId: edited,
      form: { ...other, spent_on: '2026-11-21', reason: 'Another order.', why: 'It was another order.' },
    });
    return { contract, entry, edited };
  });
  const read = async (actor: Actor, path: string) => (await pages.visit(actor).go(path)).html;
  return { db, cast, ids, read, ...pages };
}
async function namesOf(look: (opened: Awaited<ReturnType<typeof open>>) => Promise<void>) {
  const opened = await open();
  await look(opened);
  expect(opened.errors).toEqual([]);
}

it('The name of a supplier who is a person is read by programme managers and its own finance officers alone', async () => {
  const { cast, ids, read, errors } = await open();
  const paths = ['/staff/procurement', `/staff/procurement/${ids.contract}`];
  for (const actor of [cast.goran, cast.elira, cast.foreign.fatos])
    for (const path of paths) {
      const html = await read(actor, path);
      expect(html).toContain('Interpreting at the round table');
      expect(html).toContain(hidden);
      expect(html).not.toContain(name);
    }
  for (const actor of [cast.ana, cast.fatos])
    for (const path of paths) expect(await read(actor, path)).toContain(name);
  expect(errors).toEqual([]);
});

it('No downloaded file names the person; an entry that pays one, or did before an edit, names it only to who accounts for it', () =>
  namesOf(async ({ cast, ids, read }) => {
    const files = ['/staff/procurement.csv', '/staff/budget/expenditure.csv'];
    const entries = [ids.entry, ids.edited].map((id) => `/staff/budget/expenditure/${id}`);
    for (const actor of [cast.goran, cast.elira, cast.foreign.fatos])
      for (const path of [...files, ...entries]) {
        const text = await read(actor, path);
        expect(text).toContain(hidden);
        expect(text).not.toContain(name);
      }
    for (const actor of [cast.ana, cast.fatos]) {
      for (const path of files) expect(await read(actor, path)).not.toContain(name);
      for (const path of entries) expect(await read(actor, path)).toContain(name);
    }
  }));

it('A contract whose tick was removed again hides the name as before, in the register and in its file', () =>
  namesOf(async ({ cast, ids, read, db }) => {
    const form = { ...buildContractForm({ supplier: `Mira A. ${name}` }), why: 'The tick was a slip.' };
    await db
      .transaction()
      .execute((tx) =>
        changeProcurement({ ...cast.work(cast.fatos), tx }, { procurementId: ids.contract, form }),
      );
    const paths = ['/staff/procurement', '/staff/procurement.csv', `/staff/procurement/${ids.contract}`];
    for (const path of paths) expect(await read(cast.goran, path)).not.toContain(name);
    expect(await read(cast.fatos, paths[2]!)).toContain(name);
  }));

it('Files beside the contract and beside what pays it are listed for those who read the name', async () => {
  const { cast, ids, read, errors } = await open();
  const title = /\/staff\/papers\/(procurement|expenditure)\//;
  for (const path of [`/staff/procurement/${ids.contract}`, `/staff/budget/expenditure/${ids.entry}`]) {
    for (const actor of [cast.goran, cast.elira, cast.foreign.fatos])
      expect(await read(actor, path)).not.toMatch(title);
    for (const actor of [cast.ana, cast.fatos]) expect(await read(actor, path)).toMatch(title);
  }
  expect(errors).toEqual([]);
});
