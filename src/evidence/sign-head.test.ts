import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { tellFigures } from '../../tests/support/tell-figures.ts';
import { audit } from '../platform/audit/audit.ts';
import { noteRead } from '../platform/audit/note-read.ts';
import { readHead } from '../platform/audit/queries-heads.ts';
import { isGenuineHead } from '../platform/audit/signed-head.ts';
import { chanceOf, tampers } from '../platform/audit/testing.ts';
import { verifyTrail } from '../platform/audit/verify-trail.ts';
import { addSeconds, type Instant } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { signHead } from './sign-head.ts';

const secret = 'the secret of the tests is long enough to be one';
const signing = { secret, auditorEmail: undefined };
const first: Instant = '2026-11-20T10:00:00.000Z';
const later = (days: number) => addSeconds(first, days * 86_400);

/** Some days of work and reading, each day with a signed head. */
async function someDays(cast: Cast, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    for (const actor of [cast.ana, cast.besa, cast.elira]) {
      const work = cast.work(actor, later(day));
      const record = { kind: 'application', id: newId() };
      await noteRead(work, actor, 'application.read', record);
      await audit(
        work,
        'application.save',
        record,
        { amount: 1250 },
        { reason: 'Because the road was closed.' },
      );
    }
    await signHead(cast.work(cast.ivo, later(day)), signing);
  }
}

describe('the signed head', () => {
  it('is signed by nobody but the platform', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.ana, cast.besa, cast.goran, cast.hana])
        await expect(signHead(cast.work(actor), signing)).rejects.toMatchObject({ code: 'not_permitted' });
    }));

  it('is signed once a day, however often the job runs', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      expect(await signHead(cast.work(cast.ivo, first), signing)).toMatchObject({ day: '2026-11-20' });
      expect(await signHead(cast.work(cast.ivo, first), signing)).toBeUndefined();
      expect(await signHead(cast.work(cast.ivo, later(1)), signing)).toMatchObject({ day: '2026-11-21' });
    }));

  it('is the end of the trail, and genuine for this instance alone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const head = (await signHead(cast.work(cast.ivo, first), signing))!;
      expect(await readHead(tx)).toEqual({ entries: head.entries, hash: head.hash });
      expect(isGenuineHead(secret, head)).toBe(true);
      expect(isGenuineHead('another secret, just as long as the first one', head)).toBe(false);
      expect(isGenuineHead(secret, { ...head, entries: head.entries + 1 })).toBe(false);
    }));

  it('is mailed to the auditor when one is set', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const head = await signHead(cast.work(cast.ivo, first), {
        secret,
        auditorEmail: 'auditor@example.org',
      });
      const mails = await tx.selectFrom('platform.mail').select(['toAddress', 'args']).execute();
      expect(mails).toEqual([{ toAddress: 'auditor@example.org', args: { ...head } }]);
      expect(cast.jobs.map(({ word }) => word)).toEqual(['mail.send']);
    }));
});

describe('the trail, read again', () => {
  it('is unbroken after days of work, and tells of a text beside it that is gone without a word', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await someDays(cast, 3);
      expect(await verifyTrail(tx, { secret })).toMatchObject({ entries: 12, signedHeads: 3, faults: [] });
      await sql`delete from platform.audit_text where sequence < 2`.execute(tx);
      expect((await verifyTrail(tx, { secret })).faults).toEqual([
        'A text beside entry 1 is gone, and no entry says that it was erased.',
      ]);
    }));

  it('is found cut off by a hash that was noted elsewhere, even when its signed heads went with it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await someDays(cast, 2);
      const { hash } = await readHead(tx);
      expect((await verifyTrail(tx, { secret, hashes: [hash] })).found.get(hash)).toBe(8);
      await sql`delete from platform.signed_head where sequence > 4`.execute(tx);
      await sql`delete from platform.audit_text where sequence > 4`.execute(tx);
      await sql`delete from platform.audit_entry where sequence > 4`.execute(tx);
      await sql`update platform.audit_head set sequence = 4, hash = (select hash from platform.audit_entry where sequence = 4)`.execute(
        tx,
      );
      expect((await verifyTrail(tx, { secret })).faults).toEqual([]);
      expect((await verifyTrail(tx, { secret, hashes: [hash] })).faults).toEqual([
        expect.stringContaining('was cut off or written anew since it was noted'),
      ]);
    }));

  const seed = Number(process.env.TAMPER_SEED ?? Date.now() % 1_000_000);
  const count = Number(process.env.PROOF_TAMPERS ?? 1000);
  it(
    `finds ${count} tampers of ${count} (TAMPER_SEED=${seed})`,
    () =>
      rolledBack(async (tx) => {
        const chance = chanceOf(seed);
        await someDays(await castOf(tx), 3);
        // What was read on the last days is not sealed yet: nobody could tell.
        await sql`delete from platform.sensitive_read where day >= '2026-11-22'`.execute(tx);
        // Whoever owns the database takes a key that stands in the way out first.
        await sql`alter table platform.audit_text drop constraint audit_text_sequence_fkey`.execute(tx);
        const unseen: string[] = [];
        for (let at = 0; at < count; at++) {
          const { name, act } = tampers[at % tampers.length]!;
          await sql`savepoint before`.execute(tx);
          await act(tx, chance);
          if ((await verifyTrail(tx, { secret })).faults.length === 0) unseen.push(`${at}: ${name}`);
          await sql`rollback to savepoint before`.execute(tx);
        }
        tellFigures([`${count} tampers of ${tampers.length} kinds, ${count - unseen.length} found`]);
        expect(unseen).toEqual([]);
        expect((await verifyTrail(tx, { secret })).faults).toEqual([]);
      }),
    3_600_000,
  );
});
