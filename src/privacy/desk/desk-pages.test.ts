import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { eraseHolder } from '../../people/index.ts';
import { registerRequest } from '../requests/register-request.ts';
import { deskRoutes } from './routes.tsx';

it('An act on somebody whom the page did not show is refused, and the page of an erasure says who it is now', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castOf);
  const { visit, errors } = openPages(db, cast.actionId, deskRoutes({ demonstration: false, eraseHolder }));
  const requestId = await db.transaction().execute((tx) =>
    registerRequest(
      { ...cast.work(cast.hana), tx },
      {
        form: {
          ...{ kind: 'erasure', channel: 'letter', received_on: '2026-11-20' },
          ...{ name: 'Zorica Kanarinka', reach: 'Harbour 1, Durrës', about: 'About me.' },
        },
      },
    ),
  );
  const at = `/staff/privacy/requests/${requestId}`;
  const find = async (sought: string) => {
    const officer = visit(cast.hana);
    await officer.go(`${at}/find`);
    return officer.send({ way: 'address', sought });
  };
  expect((await find('first@example.org')).path).toBe(`${at}/held`);
  const [copying, erasing] = [visit(cast.hana), visit(cast.hana)];
  await copying.go(`${at}/held`);
  expect((await erasing.go(`${at}/erase`)).html).toContain('first@example.org');
  await find('second@example.org');
  const refused = [await copying.press(`${at}/copy`), await erasing.send({ sure: 'yes' })];
  for (const { status, html } of refused) expect([status, html]).toEqual([409, expect.any(String)]);
  expect(await db.selectFrom('privacy.act').selectAll().execute()).toEqual([]);
  // The form shows whom it would reach, and goes when it is sent again.
  expect(refused[1]!.html).toContain('second@example.org');
  expect(refused[1]!.html).not.toContain('first@example.org');
  await copying.go(`${at}/held`);
  expect((await copying.press(`${at}/copy`)).path).toBe(`${at}/held`);
  expect(await db.selectFrom('privacy.act').select('kind').execute()).toEqual([{ kind: 'copied' }]);
  expect(errors).toEqual([]);
});
