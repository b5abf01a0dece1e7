import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { system } from '../../platform/database/frame.ts';
import { inviteFirstAdministrator } from './invite-first-administrator.ts';

const house = { baseUrl: 'https://mostura.example' };

it('an instance that has an administrator gets no other this way; one that has none gets a link', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const work = cast.work(system);
    const asked = { email: 'first@example.org' };
    await expect(inviteFirstAdministrator(work, house, asked)).rejects.toMatchObject({
      code: 'administrator_exists',
    });
    await tx
      .updateTable('people.membership')
      .set({ until: work.now })
      .where('role', '=', 'administrator')
      .execute();
    const link = await inviteFirstAdministrator(work, house, asked);
    expect(link).toMatch(/^https:\/\/mostura\.example\/invitation\/[\w-]{32}$/);
    const kept = await tx.selectFrom('people.invitation').selectAll().executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ organisationId: cast.organisations.partner, role: 'administrator' });
  }));
