import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { eraseOwnAccount } from '../own-account/erase-own-account.ts';
import { listErased } from './queries.ts';
import { repeatErasures } from './repeat-erasures.ts';

it('leaves alone whom the backup knows as erased already, and whom it does not know', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    await eraseOwnAccount(cast.work(cast.bora), { erasedName: 'Erased person' });
    const erased = await listErased(tx);
    expect(erased).toEqual([{ id: cast.bora.personId, name: 'Erased person', actionId: cast.actionId }]);
    const stranger = { ...erased[0]!, id: cast.actionId };
    expect(await repeatErasures(cast.work(cast.ivo), [...erased, stranger])).toBe(0);
  }));

it('takes out again whoever erased themselves since: name, address, roles and sign-in', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { personId } = cast.bora;
    await tx.updateTable('people.person').set({ accountId: 'a' }).where('id', '=', personId).execute();
    const erased = [{ id: personId, name: 'Erased person', actionId: cast.actionId }];
    expect(await repeatErasures(cast.work(cast.ivo), erased)).toBe(1);
    const person = await tx
      .selectFrom('people.person')
      .selectAll()
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(person).toMatchObject({
      name: 'Erased person',
      email: expect.stringContaining('@invalid'),
      accountId: null,
      erasedAt: expect.any(String),
    });
    const roles = await tx
      .selectFrom('people.membership')
      .select('id')
      .where('personId', '=', personId)
      .where('until', 'is', null)
      .execute();
    expect(roles).toEqual([]);
    expect(cast.jobs).toEqual([{ word: 'person.erase_account', data: { accountId: 'a' } }]);
    expect(await repeatErasures(cast.work(cast.ivo), erased)).toBe(0);
  }));
