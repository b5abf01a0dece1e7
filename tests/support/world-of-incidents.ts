import { sql } from 'kysely';
import { type Actor, nobody } from '../../src/platform/permissions.ts';
import type { Tx, Work } from '../../src/platform/work.ts';
import { type Assessment, assessIncident } from '../../src/protection/incidents/assess-incident.ts';
import { findIncident, listOwnIncidents } from '../../src/protection/incidents/queries.ts';
import { recordIncident } from '../../src/protection/incidents/record-incident.ts';
import { readVersion } from '../../src/protection/incidents/rules/shown.ts';
import { startIncident } from '../../src/protection/incidents/start-incident.ts';
import { writtenPages } from '../../src/protection/incidents/testing.ts';
import { type Written, writeIncident } from '../../src/protection/incidents/write-incident.ts';
import type { SealKeys } from '../../src/protection/sealed.ts';
import { buildDuty, withDuties } from '../../src/protection/testing.ts';
import { listEvents } from '../../src/protection/trail/queries.ts';
import { type Cast, castOf } from './cast.ts';
import { rolledBack } from './database.ts';

export const keys = { secret: 'a secret of the tests, long enough for them' };
const places = ['RS', 'AL', 'MK'];

export type Stage = {
  readonly cast: Cast;
  readonly tx: Tx;
  as<T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T>;
};

/** A page of the list as this person sees it. */
export const listed = (stage: Stage, actor: Actor, limit = 20, after?: string) =>
  stage.as(actor, ({ tx, actionId }) => listOwnIncidents(tx, actionId, { limit, after }));

/** Elira and Fatos of the partner, and Besa of a CSO, are monitors in Serbia. */
export const inStore = (body: (stage: Stage) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    for (const { personId, organisationId } of [cast.elira, cast.fatos, cast.besa])
      await buildDuty(tx, { actionId: cast.actionId, personId, organisationId, duty: 'monitor' });
    const become = (role: string, actor?: Actor) =>
      sql`select set_config('role', ${role}, true), set_config('app.person', ${actor?.personId ?? ''}, true),
        set_config('app.organisation', ${actor?.organisationId ?? ''}, true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
    await body({
      ...{ cast, tx },
      as: async (actor, run) => {
        await become('mostura_protection', actor === nobody ? undefined : actor);
        await sql`savepoint step`.execute(tx);
        try {
          return await run(cast.work(withDuties(actor, 'monitor')));
        } catch (error) {
          await sql`rollback to savepoint step`.execute(tx);
          throw error;
        } finally {
          await become('none');
        }
      },
    });
  });

export const pages: readonly Written[] = Object.values(writtenPages);
/** As a form that was filled from what is stored, or from an earlier version. */
export const writePage = (
  stage: Stage,
  actor: Actor,
  incidentId: string,
  written: Written,
  { version, writingKeys = keys }: { version?: number; writingKeys?: SealKeys } = {},
) =>
  stage.as(actor, async (work) => {
    const found = await findIncident(work.tx, work.actionId, incidentId);
    const read = version ?? (found ? readVersion(found) : 0);
    await writeIncident(work, writingKeys, { incidentId, places, version: read, written });
  });
export async function write(
  stage: Stage,
  actor = stage.cast.elira,
  differing: readonly Written[] = [],
): Promise<string> {
  const id = await stage.as(actor, startIncident);
  for (const page of pages)
    await writePage(stage, actor, id, differing.find((one) => one.page === page.page) ?? page);
  return id;
}
export async function record(stage: Stage, actor = stage.cast.elira, differing: readonly Written[] = []) {
  const id = await write(stage, actor, differing);
  await stage.as(actor, (work) => recordIncident(work, id));
  return id;
}
export const find = (stage: Stage, actor: Actor, id: string) =>
  stage.as(actor, ({ tx, actionId }) => findIncident(tx, actionId, id));
export const assess = (
  stage: Stage,
  actor: Actor,
  incidentId: string,
  version = 1,
  differing: Partial<Assessment> = {},
  checkingKeys: SealKeys = keys,
) =>
  stage.as(actor, (work) =>
    assessIncident(work, checkingKeys, {
      ...{ incidentId, standing: 'corroborated', reason: 'sources_agree', version },
      ...differing,
    }),
  );
export const events = (stage: Stage, actor: Actor, id: string) =>
  stage.as(actor, async ({ tx, actionId }) => (await listEvents(tx, actionId, id)).map(({ word }) => word));
export const todayOf = async ({ tx }: Stage) =>
  (await sql<{ today: string }>`select platform.today()::text as today`.execute(tx)).rows[0]!.today;
