import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../tests/support/database.ts';
import { stashForm, takeStash } from './stash.ts';

const secret = 'the secret of the tests is long enough to be one';
const typed = { title: 'Мост на Дрини', 'fields[]': ['youth'], password: 'never kept', _token: 'x~y' };

describe('a form that was sent after its sign-in had ended', () => {
  it('is kept without passwords, unreadable in the table, and comes back for its own page', () =>
    rolledBack(async (tx) => {
      const id = await stashForm(tx, secret, '/calls/new', typed);
      const rows = await tx.selectFrom('people.stashedForm').selectAll().execute();
      // A path can be a mailed link: with it anybody who reads the table could take an invitation up.
      expect(JSON.stringify(rows)).not.toContain('calls');
      expect(rows[0]!.typed.toString('latin1')).not.toContain('title');
      expect(await takeStash(tx, secret, id, '/calls/other')).toBeUndefined();
      expect(await takeStash(tx, secret, 'another-id', '/calls/new')).toBeUndefined();
      expect(await takeStash(tx, secret, id, '/calls/new')).toEqual({
        title: 'Мост на Дрини',
        'fields[]': ['youth'],
      });
    }));

  it('is gone after half an hour', () =>
    rolledBack(async (tx) => {
      const id = await stashForm(tx, secret, '/calls/new', typed);
      await sql`update people.stashed_form set created_at = now() - interval '31 minutes'`.execute(tx);
      expect(await takeStash(tx, secret, id, '/calls/new')).toBeUndefined();
      await stashForm(tx, secret, '/calls/new', typed);
      expect(await tx.selectFrom('people.stashedForm').selectAll().execute()).toHaveLength(1);
    }));
});
