// @second-database: constraints

import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { listMessages } from './queries.ts';
import { voiceSeal } from './seal.ts';
import { sealTexts } from './seal-texts.ts';
import { buildCase } from './testing.ts';

const [old, today] = ['of the tests', 'the secret of today'];

describe('a sealed text', () => {
  it('opens in its own row under its own SECRET, and not in another row, under another SECRET or altered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
        const seal = voiceSeal(old);
        const sealed = seal.seal('message a', text);
        expect(seal.open('message a', sealed)).toBe(text);
        expect(voiceSeal(today, [old]).open('message a', sealed)).toBe(text);
        expect(seal.open('message b', sealed)).toBeUndefined();
        expect(voiceSeal(today).open('message a', sealed)).toBeUndefined();
        const bytes = Buffer.from(sealed.slice(12), 'base64url');
        bytes[at % bytes.length]! ^= 1;
        expect(seal.open('message a', sealed.slice(0, 12) + bytes.toString('base64url'))).toBeUndefined();
        if (text.length > 3) expect(sealed).not.toContain(text);
      }),
    );
  });
});

describe('the texts of cases', () => {
  it('are sealed by the database’s own rule: one in the clear is refused', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await buildCase(tx, { actionId: cast.actionId });
      for (const plain of [
        sql`insert into voice.message values (gen_random_uuid(), ${id}::uuid, 'addition', 'in the clear', null, now())`,
        sql`insert into voice.contact values (${id}::uuid, 'in the clear')`,
      ]) {
        await sql`savepoint s`.execute(tx);
        await expect(plain.execute(tx)).rejects.toMatchObject({ code: '23514' });
        await sql`rollback to savepoint s`.execute(tx);
      }
    }));

  it('of before are sealed at the start, move to a new SECRET, and stay where no SECRET opens them', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await buildCase(tx, { actionId: cast.actionId, text: 'He asked for money.' });
      const other = await buildCase(tx, { actionId: cast.actionId, text: 'The second one.' });
      await sql`alter table voice.message drop constraint message_sealed`.execute(tx);
      await sql`update voice.message set text = 'He asked for money.' where case_id = ${id}::uuid`.execute(
        tx,
      );
      const read = async (secret: string, of: string) =>
        (await listMessages(tx, voiceSeal(secret), of)).map(({ text }) => text);
      expect(await sealTexts(tx, { secret: today })).toEqual({ sealed: 1, closed: 1 });
      expect([await read(today, id), await read(today, other)]).toEqual([
        ['He asked for money.'],
        [undefined],
      ]);
      expect(await sealTexts(tx, { secret: today, secretsBefore: [old] })).toEqual({ sealed: 1, closed: 0 });
      expect(await sealTexts(tx, { secret: today })).toEqual({ sealed: 0, closed: 0 });
      expect(await read(today, other)).toEqual(['The second one.']);
    }));
});
