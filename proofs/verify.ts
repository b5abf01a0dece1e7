import pg from 'pg';
import { verifyTrail } from '../src/platform/audit/verify-trail.ts';
import { connect } from '../src/platform/database/connect.ts';
import { programSecret } from '../tests/support/built-program.ts';
import { databases, openPlace } from './place.ts';
import type { Proof } from './proof.ts';

const mostSeconds = 2;

export const verify: Proof = {
  says: `the audit trail of 100,000 entries is read again within ${mostSeconds} s, and one changed bit in it is found`,
  run: async ({ number, word }) => {
    const entries = number('entries', { full: 100_000, short: 100_000 });
    const place = await openPlace(databases.find((known) => known === word('on', 'embedded')) ?? 'embedded');
    const client = new pg.Client(place.connection);
    const { db, close } = connect({ to: place.connection, max: 4 });
    const read = () => db.transaction().execute((tx) => verifyTrail(tx, { secret: programSecret }));
    try {
      await client.connect();
      await writeEntries(client, entries);
      const took: number[] = [];
      const faults: string[] = [];
      for (let round = 0; round < 5; round++) {
        const began = performance.now();
        const verified = await read();
        took.push((performance.now() - began) / 1000);
        if (verified.entries < entries)
          faults.push(`${verified.entries} entries were read instead of ${entries}`);
        faults.push(...verified.faults);
      }
      const middle = took.toSorted((a, b) => a - b)[2]!;
      if (middle > mostSeconds) faults.push(`it took ${middle.toFixed(2)} s`);
      await client.query(
        `update platform.audit_entry set hash = set_bit(hash, 7, 1 - get_bit(hash, 7)) where sequence = $1::int / 2`,
        [entries],
      );
      if ((await read()).faults.length === 0) faults.push('a changed bit was not found');
      return {
        figures: [`${entries} entries read in ${took.map((one) => one.toFixed(2)).join(', ')} s`],
        faults,
      };
    } finally {
      await client.end();
      await close();
      await place.close();
    }
  },
};

/** Entries as verbs write them, each chained to the one before. */
async function writeEntries(client: pg.Client, count: number) {
  await client.query(`
    do $$
    declare
      head platform.audit_head;
      digest bytea;
      record_id uuid;
      moment timestamptz := date_trunc('milliseconds', now());
    begin
      select * into head from platform.audit_head for update;
      for at in 1 .. ${count} loop
        record_id := gen_random_uuid();
        digest := platform.audit_digest(head.hash, head.sequence + 1, moment, 'application.save', null, record_id, record_id, 'application', record_id, '{"section": "project"}');
        insert into platform.audit_entry values (head.sequence + 1, moment, 'application.save', null, record_id, record_id, 'application', record_id, '{"section": "project"}', head.hash, digest);
        head.sequence := head.sequence + 1;
        head.hash := digest;
      end loop;
      update platform.audit_head set sequence = head.sequence, hash = head.hash;
    end $$`);
  await client.query('vacuum analyze platform.audit_entry');
}
