// @second-database: the driver and its connections

import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDatabase } from '../../../tests/support/database.ts';
import { connect } from '../database/connect.ts';
import { mailboxOf } from './mailbox.ts';

let opened: ReturnType<typeof connect>;
beforeAll(async () => {
  opened = connect({ to: await makeDatabase(), max: 1 });
});
afterAll(() => opened.close());

const sign = fc.constantFrom(...'abzABZ019._-+');
const local = fc.string({ unit: sign, minLength: 1, maxLength: 12 }).map((text) => `z${text}`);
const host = fc.string({ unit: fc.constantFrom(...'abzABZ019-'), minLength: 1, maxLength: 8 });

describe('a mailbox', () => {
  it('is one, whatever its letters, the space around it and its tag', () => {
    fc.assert(
      fc.property(local, local, host, (name, tag, domain) => {
        const [plain = ''] = name.split('+');
        const box = mailboxOf(`${plain}@${domain}.org`);
        expect(mailboxOf(` ${plain.toUpperCase()}+${tag}@${domain}.ORG `)).toBe(box);
        expect(mailboxOf(box)).toBe(box);
        expect(box).toBe(`${plain}@${domain}.org`.toLowerCase());
      }),
    );
  });

  it('is another for another name or another host', () => {
    expect(mailboxOf('zora@example.org')).not.toBe(mailboxOf('zorb@example.org'));
    expect(mailboxOf('zora@example.org')).not.toBe(mailboxOf('zora@example.net'));
    expect(mailboxOf('+zora@example.org')).toBe('+zora@example.org');
  });

  it('is the same in the database', async () => {
    const addresses = fc.sample(
      fc.tuple(local, host).map(([name, domain]) => ` ${name}@${domain}.org`),
      300,
    );
    const { rows } = await sql<{ box: string }>`
      select platform.mailbox_of(address) as box
      from unnest(${addresses}::text[]) with ordinality as a (address, at) order by at`.execute(opened.db);
    expect(rows.map(({ box }) => box)).toEqual(addresses.map(mailboxOf));
  });
});
