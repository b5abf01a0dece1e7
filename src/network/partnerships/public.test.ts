import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildGathering, buildSubGrant } from '../../results/testing.ts';
import { publicPartnershipRoutes } from './public-routes.tsx';
import { listPartnershipsFrom, listPublicPartnershipsFrom } from './queries-origins.ts';
import { findPublicPartnership } from './queries-published.ts';
import { partnershipRoutes } from './routes.tsx';
import { countByJurisdiction } from './rules.ts';
import { buildPartnership } from './testing.ts';

let cast: Cast;
let id: string;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  await db.transaction().execute(async (tx) => {
    cast = await castOf(tx);
    const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
    id = await buildPartnership(tx, { ...given, subject: 'Called <b>at night</b>' });
    await buildPartnership(tx, { ...given, subject: 'Of those who work', jurisdiction: 'MK' });
    const other = await castOf(tx, { slug: 'other' });
    await buildPartnership(tx, {
      ...{ actionId: other.actionId, recordedBy: other.elira.personId },
      ...{ subject: 'Of another Action', publishedOn: '2026-02-01' },
    });
  });
  pages = openPages(db, cast.actionId, [...partnershipRoutes, ...publicPartnershipRoutes]);
});

describe('a partnership in public', () => {
  it('is read by everybody once somebody said that it harms nobody, until it is held back', async () => {
    const [anyone, elira] = [pages.visit(), pages.visit(cast.elira)];
    const here = `/staff/partnerships/${id}`;
    expect((await anyone.go(`/partnerships/${id}`)).status).toBe(404);
    expect((await pages.visit(cast.goran).go(`${here}/publish`)).status).toBe(404);
    await elira.go(`${here}/publish`);
    expect((await elira.send()).status).toBe(422);
    const back = await elira.send({ harms_nobody: 'yes' });
    expect([back.path, await faultsOf(back)]).toEqual([here, []]);

    const list = await anyone.go('/partnerships');
    expect(await faultsOf(list)).toEqual([]);
    expect(list.html).toContain('Called &lt;b&gt;at night');
    for (const hidden of ['Of those who work', 'Of another Action']) expect(list.html).not.toContain(hidden);
    expect((await anyone.go('/partnerships?level=regional')).html).not.toContain('at night');
    expect((await anyone.go('/partnerships?with=media')).html).toContain('at night');
    expect((await anyone.go('/partnerships?with=academia')).html).not.toContain('at night');
    const one = await anyone.go(`/partnerships/${id}`);
    expect([one.status, await faultsOf(one)]).toEqual([200, []]);
    const file = (await anyone.go('/partnerships.csv')).html.split('\r\n');
    expect(file[1]).toContain('#org+partner+name+list');
    expect(file[2]).toContain('Radio of the tests');

    await elira.go(here);
    expect((await elira.send()).path).toBe(here);
    expect((await anyone.go(`/partnerships/${id}`)).status).toBe(404);
    expect(pages.errors).toEqual([]);
  });

  it('that begins later is on no map and in no count, and is not made public before it begins', async () => {
    const db = await testDatabase();
    const later = await db.transaction().execute((tx) =>
      buildPartnership(tx, {
        ...{ actionId: cast.actionId, recordedBy: cast.elira.personId },
        ...{ subject: 'Signed ahead', beganOn: '2999-01-01' },
        parties: [
          { organisationId: null, name: 'Party of the day ahead', sort: 'media' },
          { organisationId: null, name: 'Town of the tests', sort: 'municipality' },
        ],
      }),
    );
    const elira = pages.visit(cast.elira);
    const here = `/staff/partnerships/${later}`;
    const own = await elira.go(here);
    expect(own.html).toContain('Begins on 1 January 2999');
    for (const way of ['publish', 'result']) expect(own.html).not.toContain(`${here}/${way}`);
    await elira.go(`${here}/publish`);
    const refused = await elira.send({ harms_nobody: 'yes' });
    expect([refused.status, await faultsOf(refused)]).toEqual([422, []]);
    expect((await elira.go('/staff/partnerships')).html).toContain('Signed ahead');
    const { rows: counted } = await sql`select id from published.partnership where id = ${later}`.execute(db);
    expect(counted).toEqual([]);
    // Published before its day was moved: it is still kept back.
    await sql`update network.partnership set published_on = '2026-02-01' where id = ${later}`.execute(db);
    const anyone = pages.visit();
    expect((await anyone.go(`/partnerships/${later}`)).status).toBe(404);
    for (const path of ['/partnerships', '/partnerships.csv'])
      expect((await anyone.go(path)).html).not.toContain('Signed ahead');
    expect((await elira.go('/staff/partnerships/map')).html).not.toContain('Party of the day ahead');
    await sql`update network.partnership set published_on = null where id = ${later}`.execute(db);
  });

  it('counts in the jurisdiction it lies in, on both sides of a border, and nowhere for the region', () => {
    const counted = countByJurisdiction([
      { jurisdiction: 'MK', otherJurisdiction: null },
      { jurisdiction: null, otherJurisdiction: null },
      { jurisdiction: 'MK', otherJurisdiction: 'RS' },
    ]);
    expect([...counted]).toEqual([
      ['MK', 2],
      ['RS', 1],
    ]);
  });

  it('leads to the sub-grant and the gathering it grew out of and back, where both are public and the sub-grantee is named', () =>
    rolledBack(async (tx) => {
      const here = await castOf(tx);
      const { cso } = here.organisations;
      const gatheringId = await buildGathering(tx, here);
      const given = { actionId: here.actionId, recordedBy: here.elira.personId };
      const seen = async (terms: { withholdName?: boolean; delayUntil?: string }, shown = true) => {
        const agreementId = await buildSubGrant(tx, here, cso, terms);
        const from = { ...given, agreementId, gatheringId, ...(shown ? { publishedOn: '2026-03-01' } : {}) };
        const partnershipId = await buildPartnership(tx, from);
        const one = await findPublicPartnership(tx, here.actionId, partnershipId);
        const back = await listPublicPartnershipsFrom(tx, { agreementId });
        return [one?.agreementTitle ?? null, one?.gatheringId ?? null, back.length];
      };
      const open = await seen({});
      expect([typeof open[0], open[1], open[2]]).toEqual(['string', gatheringId, 1]);
      expect(await seen({ withholdName: true })).toEqual([null, gatheringId, 0]);
      expect(await seen({ delayUntil: '9999-01-01' })).toEqual([null, gatheringId, 0]);
      expect(await seen({}, false)).toEqual([null, null, 0]);
      expect(await listPublicPartnershipsFrom(tx, { gatheringId })).toHaveLength(3);
      expect(await listPartnershipsFrom(tx, { gatheringId })).toHaveLength(4);
    }));
});
