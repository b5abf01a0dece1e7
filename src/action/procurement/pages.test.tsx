import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { castWithHeadings } from '../budget/testing.ts';
import { procurementRoutes } from './routes.tsx';

async function open() {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castWithHeadings);
  return { db, cast, ...openPages(db, cast.actionId, procurementRoutes) };
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
