import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { languageOf } from '../../tests/support/language.ts';
import { asSeenBy } from '../platform/database/frame.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { buildContent } from './directory/testing.ts';
import { protectionTasks } from './tasks.ts';
import { buildDuty } from './testing.ts';
import { withOwnDuties } from './with-own-duties.ts';

/** Services that the CSO wrote: two drafts, and two that the partner confirmed on 1 November for 30 and 60 days. */
async function build(tx: Tx, { actionId, organisations, fatos, bora }: Cast): Promise<void> {
  for (const { personId, organisationId } of [fatos, bora])
    await buildDuty(tx, { actionId, personId, organisationId, duty: 'keeper' });
  const areaId = newId();
  const area = { id: areaId, actionId, jurisdiction: 'RS', slug: 'riverside', name: 'Riverside' };
  await tx.insertInto('directory.area').values(area).execute();
  const content = JSON.stringify(buildContent());
  for (const checkDays of [null, null, 30, 60]) {
    const row = { id: newId(), actionId, areaId, jurisdiction: 'RS', content, writerId: organisations.cso };
    const confirmed = {
      ...{ state: 'listed', listed: content, listedWriterId: organisations.cso, checkDays },
      ...{ checkerId: organisations.partner, checkedOn: '2026-11-01', agreedOn: '2026-10-30' },
    };
    await tx
      .insertInto('directory.service')
      .values(checkDays === null ? row : { ...row, ...confirmed })
      .execute();
  }
}

it('keepers learn how many services of others wait, and when their own are due: never which', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    await build(tx, cast);
    const { actionId } = cast;
    // As a job knows people: without what their sign-in knows.
    const tasks = async (one: Actor, now: string) => {
      const [actor] = await withOwnDuties(async () => [one])(tx, { actionId, personId: one.personId });
      const asking = { tx, actor: actor!, actionId, now, language: languageOf() };
      const listed = await asSeenBy(tx, actor!, () => protectionTasks.list(asking));
      for (const { record } of listed) expect(record).toBe(one.organisationId);
      return listed.map(({ kind, about, due }) => [kind, about, due?.slice(0, 10) ?? null]);
    };
    const [early, soon, late] = ['2026-11-10', '2026-11-20', '2026-12-03'].map(
      (day) => `${day}T09:00:00.000Z`,
    );
    expect(await tasks(cast.fatos, early!)).toEqual([['verify', '2 services', null]]);
    expect(await tasks(cast.fatos, late!)).toEqual([['verify', '3 services', null]]);
    expect(await tasks(cast.bora, early!)).toEqual([]);
    expect(await tasks(cast.bora, soon!)).toEqual([['recheck', '1 service', '2026-12-01']]);
    expect(await tasks(cast.bora, late!)).toEqual([['recheck', '1 service', '2026-12-01']]);
    for (const other of [cast.elira, cast.besa, cast.foreign.fatos])
      expect(await tasks(other, late!)).toEqual([]);
    await sql`update protection.appointment set state = 'ended', ended_by = ${cast.hana.personId}::uuid, ended_at = now()`.execute(
      tx,
    );
    expect(await tasks(cast.fatos, late!)).toEqual([]);
  }));
