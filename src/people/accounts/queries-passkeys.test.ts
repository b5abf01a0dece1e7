import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { deletePasskey, listPasskeys } from './queries-passkeys.ts';

it('a passkey is seen and taken away by its own account alone; a foreign one and a missing one end alike', () =>
  rolledBack(async (tx) => {
    const [ana, besa] = [newId(), newId()];
    const id = newId();
    for (const user of [ana, besa])
      await tx
        .insertInto('accounts.user')
        .values({ id: user, name: 'Somebody', email: `${user}@example.org`, emailVerified: true })
        .execute();
    await tx
      .insertInto('accounts.passkey')
      .values({
        id,
        userId: ana,
        credential: 'credential',
        publicKey: Buffer.from('key'),
        counter: 0,
        transports: [],
        name: 'A key on a ring',
      })
      .execute();

    expect(await listPasskeys(tx, besa)).toEqual([]);
    expect(await deletePasskey(tx, { id, userId: besa })).toBe(false);
    expect(await deletePasskey(tx, { id: newId(), userId: ana })).toBe(false);
    expect(await listPasskeys(tx, ana)).toMatchObject([{ id, name: 'A key on a ring' }]);
    expect(await deletePasskey(tx, { id, userId: ana })).toBe(true);
    expect(await listPasskeys(tx, ana)).toEqual([]);
  }));
