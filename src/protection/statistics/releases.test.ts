import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asPublic, counted, countOf, needs, prepared, sign } from '../../../tests/support/release-steps.ts';
import { canonicalJson } from '../../platform/canonical.ts';
import { isSigned } from '../../platform/signing.ts';
import { buildNext } from './build/build-next.ts';
import type { ReleaseContent } from './content.ts';
import { prepareRelease } from './prepare-release.ts';
import { findPublicRelease, listPublicReleases } from './public/queries.ts';
import { findRelease, listCells, listCountedStarts, listTaken } from './queries.ts';
import { type TableKey, tableKeys } from './rules/families.ts';
import { freeTables } from './rules/free-tables.ts';
import { countedStandings, ruleOf } from './rules/rule.ts';
import { numberOf } from './sign/sign-release.ts';
import { withdrawRelease } from './sign/withdraw-release.ts';
import { atDesk, half, later, monitorsOf, places, secret } from './testing.ts';

const emptyContent: ReleaseContent = {
  ...{ format: 'mostura-release-1', table: 'acts', family: 'acts', unit: 'person_event' },
  ...{ from: half.startsOn, until: half.endsOn, rows: [], columns: [], cells: [], organisations: 3 },
  ...{ standings: countedStandings, rule: ruleOf('person_event'), demonstration: false },
};

it('A number that is given a second time after a restore is another one for another table, day or turn', () => {
  const table = { ...emptyContent, signedOn: '2026-09-01' };
  const number = numberOf('2026', 1, table);
  expect(number).toMatch(/^R-2026-0001-[0-9a-f]{6}$/);
  for (const other of [
    numberOf('2026', 1, { ...table, signedOn: '2026-09-02' }),
    numberOf('2026', 1, { ...table, organisations: 4 }),
    numberOf('2026', 2, table),
  ])
    expect(other).not.toBe(number);
});

describe('A release', () => {
  it(
    'is built with small numbers hidden, signed by another organisation, and public then with its hash and signature',
    atDesk(async (desk) => {
      await counted(desk);
      const { tx, cast } = desk;
      const ready = await prepared(desk, 'acts_by_place');
      expect([ready.state, ready.reason]).toEqual(['ready', null]);
      const cells = await desk.as(cast.fatos, later, ({ tx: own }) => listCells(own, ready.id));
      expect(cells).toHaveLength(7 * 4);
      expect(cells.every(({ value }) => value === null || value >= 10)).toBe(true);
      expect(cells.some(({ value }) => value === null)).toBe(true);
      expect(await asPublic(desk, () => listPublicReleases(tx, cast.actionId))).toEqual([]);
      // Neither the organisation that prepared it, nor who does not hold the duty.
      await expect(sign(desk, ready.id, cast.filip)).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(sign(desk, ready.id, cast.foreign.elira)).rejects.toMatchObject({ code: 'not_found' });
      const number = await sign(desk, ready.id);
      const found = (await asPublic(desk, () => findPublicRelease(tx, cast.actionId, number)))!;
      const { content, sha256, signature } = found;
      expect(content).toMatchObject({ number, organisations: 4, unit: 'person_event' });
      expect(number).toMatch(/^R-2026-0001-/);
      const { number: _, ...unnumbered } = content!;
      expect(number).toBe(numberOf('2026', 1, unnumbered));
      expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(sha256);
      expect(isSigned(secret, content, signature)).toBe(true);
      expect(isSigned(secret, { ...content, organisations: 5 }, signature)).toBe(false);
      const entries = await sql<{ details: object }>`
        select details from platform.audit_entry where word = 'release.sign'`.execute(tx);
      expect(entries.rows).toEqual([{ details: { number, sha256 } }]);
      // Whom a signature waits for is told: statisticians of other organisations alone.
      const told = await sql<{ personId: string }>`
        select person_id from platform.mail where template = 'protection.mail.waits' and person_id = any (
          array[${cast.fatos.personId}, ${cast.filip.personId}, ${cast.foreign.fatos.personId}]::uuid[])`.execute(
        tx,
      );
      expect(told.rows).toEqual([{ personId: cast.foreign.fatos.personId }]);
    }),
    60_000,
  );

  it(
    'stays as it was signed; withdrawn, its numbers go and its cells stay in the store for ever',
    atDesk(async (desk) => {
      await counted(desk);
      const { tx, cast } = desk;
      const { id } = await prepared(desk, 'people_by_place');
      const number = await sign(desk, id);
      for (const change of [
        `update release.release set content = content || '{"organisations": 9}'`,
        'delete from release.release',
        'delete from release.cell',
        'update release.cell set value = 11',
      ]) {
        await sql`savepoint change`.execute(tx);
        await expect(sql.raw(change).execute(tx)).rejects.toMatchObject({ code: '23514' });
        await sql`rollback to savepoint change`.execute(tx);
      }
      const before = await countOf(desk, 'release.cell');
      await desk.as(cast.filip, later, (work) =>
        withdrawRelease(work, { releaseId: id, reason: 'An organisation corrected its records.' }),
      );
      const found = await asPublic(desk, () => findPublicRelease(tx, cast.actionId, number));
      expect(found).toMatchObject({
        ...{ content: null, withdrawnOn: '2026-09-01' },
        ...{ withdrawalReason: 'An organisation corrected its records.', number },
      });
      expect(found!.sha256).toHaveLength(64);
      const trail = await sql<{ word: string }>`
        select word from platform.audit_entry where subject_id = ${id}::uuid order by sequence`.execute(tx);
      expect(trail.rows.map(({ word }) => word)).toEqual([
        ...['release.prepare', 'release.sign', 'release.withdraw'],
      ]);
      expect(await countOf(desk, 'release.cell')).toBe(before);
      const shown = await desk.as(cast.fatos, later, ({ tx: own }) => listCells(own, id));
      expect(shown).toEqual([]);
    }),
    60_000,
  );

  it(
    'is the only one of its family and half-year, built, signed and withdrawn; a refused one may be followed by another',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos, filip } = desk.cast;
      const prepare = (tableKey: TableKey) =>
        desk.as(fatos, later, (work) => prepareRelease(work, { tableKey, startsOn: half.startsOn, places }));
      const offered = () =>
        desk.as(fatos, later, async ({ tx, actionId }) =>
          freeTables(await listCountedStarts(tx, actionId), await listTaken(tx, actionId)).map(
            ({ tableKey }) => tableKey,
          ),
        );
      const ofOtherFamilies = tableKeys.filter((one) => !one.startsWith('acts'));
      expect(await offered()).toEqual(tableKeys);
      const refused = await prepare('acts_by_doer');
      await expect(prepare('acts')).rejects.toMatchObject({ code: 'release_half_prepared' });
      await desk.as(undefined, later, (work) => buildNext(work, needs));
      await desk.as(undefined, '2026-09-01T10:16:00.000Z', (work) => buildNext(work, needs));
      const found = await desk.as(fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, refused));
      expect(found!.state).toBe('refused');
      expect(await offered()).toEqual(tableKeys);
      const { id, state } = await prepared(desk, 'acts');
      expect(state).toBe('ready');
      expect(await offered()).toEqual(ofOtherFamilies);
      await expect(prepare('acts_by_place')).rejects.toMatchObject({ code: 'release_half_prepared' });
      const number = await sign(desk, id);
      await expect(prepare('acts_by_place')).rejects.toMatchObject({
        ...{ code: 'release_half_signed', details: { number } },
      });
      await desk.as(filip, later, (work) =>
        withdrawRelease(work, { releaseId: id, reason: 'Records were corrected.' }),
      );
      await expect(prepare('acts')).rejects.toMatchObject({ code: 'release_half_signed' });
      expect(await offered()).toEqual(ofOtherFamilies);
    }),
    120_000,
  );

  it(
    'is neither built again nor taken back once it was seen, and its cells stay',
    atDesk(async (desk) => {
      await counted(desk);
      const { tx, cast } = desk;
      const { id } = await prepared(desk, 'acts');
      const refusedTo = async (change: string, code: string) =>
        expect(
          desk.as(cast.fatos, later, ({ tx: own }) => sql.raw(change).execute(own)),
        ).rejects.toMatchObject({ code });
      await refusedTo(
        `update release.release set state = 'building', content = null where id = '${id}'`,
        '23514',
      );
      await refusedTo(`update release.release set reason = 'no_time' where id = '${id}'`, '42501');
      await sql`savepoint change`.execute(tx);
      await expect(sql`delete from release.cell`.execute(tx)).rejects.toMatchObject({ code: '23514' });
      await sql`rollback to savepoint change`.execute(tx);
      await expect(
        sql`insert into release.release (id, action_id, table_key, family, starts_on, ends_on, places, prepared_by, prepared_for, prepared_at, phase_at)
          select gen_random_uuid(), action_id, 'acts_by_place', family, starts_on, ends_on, places, prepared_by, prepared_for, prepared_at, phase_at
          from release.release`.execute(tx),
      ).rejects.toMatchObject({ constraint: 'release_of_half_year_once' });
    }),
    60_000,
  );

  it(
    'is refused where fewer than three organisations contributed, and where there are too few people, in words',
    atDesk(async (desk) => {
      const { elira, bora } = desk.cast;
      await counted(desk, [elira, bora]);
      expect(await prepared(desk, 'acts')).toMatchObject({ state: 'refused', reason: 'few_organisations' });
    }),
  );

  it(
    'is refused where a few people alone are behind it',
    atDesk(
      async (desk) => {
        await counted(desk, monitorsOf(desk.cast).slice(0, 3));
        expect(await prepared(desk, 'people')).toMatchObject({ state: 'refused', reason: 'few_people' });
      },
      [0, 1, 2].map((organisation) => ({
        ...{ organisation, jurisdiction: 'RS', toOn: '2026-03-01', kind: 'violation' },
        ...{ people: { men: { low: 9, high: 9 } }, acts: [] },
      })),
    ),
  );

  it(
    'is refused once its build did not end in time, or could not begin, and prepared of what was counted alone',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos } = desk.cast;
      const asked = { tableKey: 'acts', startsOn: half.startsOn, places } as const;
      const id = await desk.as(fatos, later, (work) => prepareRelease(work, asked));
      await expect(
        desk.as(fatos, later, (work) => prepareRelease(work, { ...asked, startsOn: '2026-07-01' })),
      ).rejects.toMatchObject({ code: 'release_not_counted' });
      await desk.as(undefined, later, (work) => buildNext(work, needs));
      await desk.as(undefined, '2026-09-01T10:16:00.000Z', (work) => buildNext(work, needs));
      const read = (of: string) => desk.as(fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, of));
      expect(await read(id)).toMatchObject({ state: 'refused', reason: 'no_time' });
      const next = await desk.as(fatos, later, (work) => prepareRelease(work, asked));
      const without = { ...needs, disclose: async () => ({ refused: 'thread_not_started' }) as const };
      for (let step = 0; step < 2; step++)
        await desk.as(undefined, later, (work) => buildNext(work, without));
      expect(await read(next)).toMatchObject({ state: 'refused', reason: 'not_started' });
    }),
  );

  it(
    'gives its atoms and the steps of its build to no person',
    atDesk(async (desk) => {
      await counted(desk);
      const { id } = await prepared(desk, 'acts');
      for (const statement of [
        'select * from release.atom',
        'select * from release.behind',
        `select release.build_input('${id}')`,
        `select release.take_build('${desk.cast.actionId}')`,
        `select release.count_periods('${desk.cast.actionId}', '2026-09-01')`,
      ])
        await expect(
          desk.as(desk.cast.fatos, later, ({ tx }) => sql.raw(statement).execute(tx)),
        ).rejects.toMatchObject({ code: '42501' });
    }),
    60_000,
  );
});
