import { sql } from 'kysely';
import type { Tx } from '../../src/platform/work.ts';
import { copyHeld, findSubject, makeRequest, recordBreach } from '../../src/privacy/index.ts';
import type { Cast, Side } from './cast.ts';

export async function breachOf(cast: Cast): Promise<string> {
  return recordBreach(cast.work(cast.hana), {
    form: {
      version: 1,
      title: 'A list was left in a bus',
      happened: 'A list on paper was left in a bus and found again.',
      knownAt: '2026-11-24T09:00:00.000Z',
      jurisdictions: ['RS'],
      records: ['participant'],
      people: 12,
      consequences: '',
      measures: '',
    },
  });
}

/** A request whose person the officer found, and made the copy for: its pages have something to show. */
export async function requestOf(tx: Tx, cast: Cast, side: Side): Promise<string> {
  const requestId = await makeRequest(cast.work(side.besa), {
    form: { kind: 'access', about: 'What do you hold about me?' },
  });
  const { hana } = cast;
  await sql`select set_config('app.person', ${hana.personId}, true)`.execute(tx);
  await findSubject(cast.work(hana), { requestId, form: { way: 'account', sought: '' } });
  await copyHeld(cast.work(hana), { requestId });
  await sql`select set_config('app.person', '', true)`.execute(tx);
  return requestId;
}
