import { sql } from 'kysely';
import { discloseTable } from '../../src/platform/disclosure/disclose.ts';
import { buildNext } from '../../src/protection/statistics/build/build-next.ts';
import { answerContribution } from '../../src/protection/statistics/contribution/answer-contribution.ts';
import { closeHalfYears } from '../../src/protection/statistics/contribution/close-half-year.ts';
import { listOwnContributions } from '../../src/protection/statistics/contribution/queries.ts';
import { prepareRelease } from '../../src/protection/statistics/prepare-release.ts';
import { findRelease, type ReleaseRow } from '../../src/protection/statistics/queries.ts';
import type { TableKey } from '../../src/protection/statistics/rules/families.ts';
import { signRelease } from '../../src/protection/statistics/sign/sign-release.ts';
import {
  closing,
  counting,
  type Desk,
  half,
  later,
  monitorsOf,
  places,
  secret,
} from '../../src/protection/statistics/testing.ts';

export const needs = { disclose: discloseTable, demonstration: false, baseUrl: 'https://example.org' };
export const close = (desk: Desk, now: string) =>
  desk.as(undefined, now, (work) => closeHalfYears(work, needs));

/** The half-year closes, everybody who is named says yes, and it is counted. */
export async function counted(desk: Desk, yes = monitorsOf(desk.cast)): Promise<void> {
  await close(desk, closing);
  for (const monitor of yes)
    await desk.as(monitor, closing, async (work) => {
      const [own] = await listOwnContributions(work.tx, work.actionId);
      await answerContribution(work, { contributionId: own!.id, answer: 'yes' });
    });
  await close(desk, counting);
}

export async function build(desk: Desk, id: string): Promise<ReleaseRow> {
  for (let step = 0; step < 3; step++) await desk.as(undefined, later, (work) => buildNext(work, needs));
  const found = await desk.as(desk.cast.fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, id));
  return found!;
}
export async function prepared(desk: Desk, tableKey: TableKey): Promise<ReleaseRow> {
  const id = await desk.as(desk.cast.fatos, later, (work) =>
    prepareRelease(work, { tableKey, startsOn: half.startsOn, places }),
  );
  return build(desk, id);
}
export const sign = (desk: Desk, id: string, by = desk.cast.foreign.fatos) =>
  desk.as(by, later, (work) => signRelease(work, { secret }, id));
export const asPublic = <T>({ tx, owner }: Desk, run: () => Promise<T>) =>
  owner(async () => {
    await sql`select set_config('role', 'mostura_portal', true)`.execute(tx);
    try {
      return await run();
    } finally {
      await sql`select set_config('role', 'none', true)`.execute(tx);
    }
  });
/** An organisation of the Action that neither has a monitor nor recorded anything. */
export const organisationWithout = async ({ tx, cast }: Desk): Promise<string> => {
  const known = monitorsOf(cast).map(({ organisationId }) => organisationId);
  const { rows } = await sql<{ id: string }>`
    select id from network.organisation where id <> all (${known}::uuid[]) order by id limit 1`.execute(tx);
  return rows[0]!.id;
};
export const countOf = async ({ tx }: Desk, table: string) =>
  (await sql<{ count: number }>`select count(*)::int as count from ${sql.raw(table)}`.execute(tx)).rows[0]!
    .count;
