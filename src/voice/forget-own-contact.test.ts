// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { nobody } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { forgetOwnContact } from './forget-own-contact.ts';
import { insertContact, present } from './queries.ts';
import { openCase } from './return-to-case.ts';
import { hashCaseSecret } from './secret.ts';
import { buildCase, sealOfTests } from './testing.ts';

const keys = { secret: 'of the tests' };
const contacts = async (tx: Tx) =>
  (await sql<{ id: string }>`select case_id as id from voice.contact order by 1`.execute(tx)).rows.map(
    ({ id }) => id,
  );

it('the person who reported removes their own contact with the secret, and nobody removes another one', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const [own, other] = [
      await buildCase(tx, { actionId: cast.actionId, secretMac: hashCaseSecret(keys.secret, 'AAAA') }),
      await buildCase(tx, { actionId: cast.actionId }),
    ];
    for (const id of [own, other]) await insertContact(tx, sealOfTests, id, 'ring in the evening');
    const { rows } = await sql<{
      number: string;
    }>`select number from voice.case_file where id = ${own}::uuid`.execute(tx);
    await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true)`.execute(
      tx,
    );
    const work = cast.work(nobody);
    await present(tx, 'another secret');
    const file = await openCase(work, keys, { number: rows[0]!.number, secret: 'aaaa' });
    expect(await forgetOwnContact(work, { file })).toBe(true);
    expect(await forgetOwnContact(work, { file })).toBe(false);
    await sql`reset role`.execute(tx);
    expect(await contacts(tx)).toEqual([other]);
    const entry = await sql<{ word: string; actor: string | null }>`
      select word, actor_id as actor from platform.audit_entry order by sequence desc limit 1`.execute(tx);
    expect(entry.rows).toEqual([{ word: 'voice.forget_contact', actor: null }]);
  }));
