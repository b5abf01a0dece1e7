import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildPaper } from '../../papers/testing.ts';
import { budgetRoutes } from '../budget/routes.tsx';
import { castWithHeadings, freezeAutumn } from '../budget/testing.ts';
import { recordProcurement } from './record-procurement.ts';
import { procurementRoutes } from './routes.tsx';
import { buildContractForm } from './testing.ts';

async function open() {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castWithHeadings);
  return { db, cast, ...openPages(db, cast.actionId, [...procurementRoutes, ...budgetRoutes]) };
}
const typed = {
  ...{ number: 'C-7', subject: 'Laptops', supplier: 'Primer', kind: 'supplies', procedure: 'single_offer' },
  ...{ 'signed_on-day': '20', 'signed_on-month': '11', 'signed_on-year': '2026', currency: 'EUR' },
  ...{ amount: '3000', heading: 'equipment' },
};

it('The form says which procedure the value needs and asks why another was used; the page shows both', async () => {
  const { cast, visit, errors } = await open();
  const fatos = visit(cast.fatos);
  const form = await fatos.go('/staff/procurement/new');
  expect(form.html).toContain('Procedure required by value');
  const asked = await fatos.send(typed);
  expect(asked.html).toContain(
    'The value of this contract requires: Three offers compared. You used: Single offer.',
  );
  const saved = await fatos.send({ ...typed, reason: 'Only one shop delivers here.' });
  expect(saved.path).toMatch(/^\/staff\/procurement\/[0-9a-f-]{36}/);
  for (const text of ['Required: Three offers compared', 'Only one shop delivers here.', '3,000.00'])
    expect(saved.html).toContain(text);
  const list = await fatos.go('/staff/procurement');
  expect(list.html).toContain('Laptops');
  for (const one of [form, asked, saved, list]) expect(await faultsOf(one)).toEqual([]);
  expect(errors).toEqual([]);
});

it('A contract that was ended is offered to a late invoice; of its files those that were there at the freezing are not offered for removal', async () => {
  const { db, cast, visit, errors } = await open();
  const { id, later } = await db.transaction().execute(async (tx) => {
    const fatos = (now?: string) => ({ ...cast.work(cast.fatos, now), tx });
    const form = buildContractForm({ endedOn: '2026-11-22' });
    const procurementId = await recordProcurement(fatos(), form);
    const beside = (sha: string, now?: string) =>
      buildPaper(fatos(now), {
        ...{ kind: 'procurement', ownerId: procurementId, published: false },
        file: { sha256: sha.repeat(64), size: 10, type: 'application/pdf', name: 'offer.pdf' },
      });
    await beside('a');
    await freezeAutumn(tx, cast, '2026-12-01T08:00:00.000Z');
    return { id: procurementId, later: await beside('b', '2026-12-02T08:00:00.000Z') };
  });
  const fatos = visit(cast.fatos);
  const form = await fatos.go('/staff/budget/expenditure/new');
  expect(form.html).toContain('C-7: Interpreting at the round table (ended on 22 November 2026)');
  const { html } = await fatos.go(`/staff/procurement/${id}`);
  expect(html.match(/papers\/procurement\/[^/"]+\/remove/g)).toEqual([`papers/procurement/${later}/remove`]);
  expect(errors).toEqual([]);
});
