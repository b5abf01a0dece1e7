import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { system } from '../../platform/database/frame.ts';
import { inviteFirstAdministrator } from './invite-first-administrator.ts';

const instance = { baseUrl: 'https://mostura.example' };

it('an instance that has an administrator gets no other this way; one that has none gets a link', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const work = cast.work(system);
    const asked = { email: 'first@example.org' };
    await expect(inviteFirstAdministrator(work, instance, asked)).rejects.toMatchObject({
      code: 'administrator_exists',
    });
    await tx
      .updateTable('people.membership')
      .set({ until: work.now })
      .where('role', '=', 'administrator')
      .execute();
    const link = await inviteFirstAdministrator(work, instance, asked);
    expect(link).toMatch(/^https:\/\/mostura\.example\/invitation\/[\w-]{32}$/);
    const kept = await tx.selectFrom('people.invitation').selectAll().executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ organisationId: cast.organisations.partner, role: 'administrator' });
  }));

it('one whose administrators are all shut out, as a restore may leave it, gets a link too', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const work = cast.work(system);
    const asked = { email: 'first@example.org' };
    const shut = tx.updateTable('people.person').set({ disabledAt: work.now });
    await shut.where('id', '=', cast.ivo.personId).execute();
    await expect(inviteFirstAdministrator(work, instance, asked)).rejects.toMatchObject({
      code: 'administrator_exists',
    });
    await shut.where('id', '=', cast.foreign.ivo.personId).execute();
    expect(await inviteFirstAdministrator(work, instance, asked)).toContain('/invitation/');
  }));
