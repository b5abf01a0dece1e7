import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { tables } from '../../../tests/support/stage.ts';
import type { Actor } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { adjudicate } from './adjudicate.ts';
import { appointAssessor } from './appoint-assessor.ts';
import { cancelCycle } from './cancel-cycle.ts';
import { closeCycle } from './close-cycle.ts';
import { endSeat } from './end-seat.ts';
import { handIn } from './hand-in.ts';
import { handOver } from './hand-over.ts';
import { inviteInstitution } from './invite-institution.ts';
import { nameAdjudicator } from './name-adjudicator.ts';
import { openCycle } from './open-cycle.ts';
import { publishCycle } from './publish-cycle.ts';
import { findCycle, listPlaces, listQuestions } from './queries.ts';
import { listAdjudicators, listSeats } from './queries-seats.ts';
import { countVerdicts, listInvitations, listReplies } from './queries-verdicts.ts';
import { replaceAssessor } from './replace-assessor.ts';
import { reply } from './reply.ts';
import { partsOf, seenOf } from './rules.ts';
import { saveAnswers } from './save-answers.ts';
import { anAnswer, buildCycle } from './testing.ts';

/** An act with those who could take it: it is tried for each until one succeeds. */
type Act = { readonly by: readonly Actor[]; readonly take: (work: Work) => Promise<unknown> };
type World = { readonly cast: Cast; readonly cycleId: string; readonly people: readonly Actor[] };

const noon = '2026-11-25T12:00:00.000Z';
const afterReplies = '2026-12-05T12:00:00.000Z';
const reason = 'A reason of the tests.';

/** A cycle of one jurisdiction with nobody appointed yet, in an Action with one programme manager. */
async function worldOf(cast: Cast): Promise<World> {
  const tx = tables(cast);
  await sql`update people.membership set until = ${noon}::timestamptz
    where action_id = ${cast.actionId}::uuid and role = 'programme_manager' and person_id <> ${cast.ana.personId}::uuid`.execute(
    tx,
  );
  const { cycleId, seats } = await buildCycle(cast, tx);
  await tx.updateTable('matrix.cycle').set({ replyDays: 5 }).where('id', '=', cycleId).execute();
  for (const seatId of seats) await endSeat(cast.work(cast.ana), { seatId });
  await sql`delete from matrix.seat where id = any (${seats as unknown as string[]}::uuid[])`.execute(tx);
  return { cast, cycleId, people: [cast.ana, cast.elira, cast.foreign.cene] };
}

/**
 * What anybody could do now, whether it is allowed or not. Of those who can be appointed the walk takes the manager herself, one more of
 * her partner, and one of another partner; of those who can be named, the one more of her partner.
 */
async function actsOf({ cast, cycleId }: World): Promise<Act[]> {
  const tx = tables(cast);
  const [place] = await listPlaces(tx, cycleId);
  const as = ({ personId, organisationId }: Actor) => `${personId}/${organisationId}`;
  const by = [cast.ana];
  const seated = { national: [cast.ana, cast.elira], second: [cast.foreign.cene] };
  const acts: Act[] = [
    { by, take: (work) => openCycle(work, { cycleId }) },
    { by, take: (work) => closeCycle(work, { cycleId }) },
    {
      by,
      take: (work) =>
        inviteInstitution(work, {
          ...{ cycleId, form: { place: place!.id, organisation: cast.organisations.institution } },
        }),
    },
    {
      by,
      take: (work) => handOver(work, { cycleId, form: { replyUntil: '2026-11-30', unheard: [reason] } }),
    },
    { by, take: (work) => publishCycle({ ...work, now: afterReplies }, { cycleId }) },
    { by, take: (work) => cancelCycle(work, { cycleId, form: { reason } }) },
    { by: [cast.ana, cast.elira, cast.foreign.cene], take: (work) => decide(work, place!.id, cycleId) },
    {
      by,
      take: (work) =>
        nameAdjudicator(work, { cycleId, form: { place: place!.id, adjudicator: as(cast.elira) } }),
    },
  ];
  for (const seat of ['national', 'second'] as const)
    for (const one of seated[seat])
      acts.push({
        by,
        take: (work) =>
          appointAssessor(work, { cycleId, form: { place: place!.id, seat, assessor: as(one) } }),
      });
  for (const { id, seat, personId } of await listSeats(tx, cycleId)) {
    const holder = [cast.ana, cast.elira, cast.foreign.cene].filter((one) => one.personId === personId);
    acts.push({ by, take: (work) => endSeat(work, { seatId: id }) });
    acts.push({ by: holder, take: (work) => answer(work, id, cycleId, seat === 'national' ? '50' : '75') });
    for (const one of seated[seat])
      acts.push({
        by,
        take: (work) => replaceAssessor(work, { seatId: id, form: { assessor: as(one), reason } }),
      });
  }
  for (const { id } of await listInvitations(tx, cast.actionId, cycleId))
    acts.push({
      by: [cast.dragan],
      take: (work) =>
        reply(work, { invitationId: id, form: { text: 'Read.', language: 'en', cycleStandardId: null } }),
    });
  return acts;
}

async function answer(work: Work, seatId: string, cycleId: string, kind: '50' | '75'): Promise<void> {
  for (const part of partsOf(await listQuestions(work.tx, { cycleId })))
    await saveAnswers(work, { seatId, part, answers: [anAnswer(kind)] });
  await handIn(work, { seatId });
}
async function decide(work: Work, placeId: string, cycleId: string): Promise<void> {
  const questions = await listQuestions(work.tx, { cycleId });
  const verdicts = questions.map(() => ({ kind: '50' as const, reason }));
  await adjudicate(work, { placeId, standard: questions[0]!.standard, form: { seen: seenOf([]), verdicts } });
}

/** The state that the walk stands in: what differs for anybody's next act. */
async function stateOf({ cast, cycleId, people }: World): Promise<string> {
  const tx = tables(cast);
  const cycle = (await findCycle(tx, cast.actionId, cycleId))!;
  const who = (personId: string) => people.findIndex((one) => one.personId === personId);
  const seats = await listSeats(tx, cycleId);
  const { rows } = await sql<{ personId: string }>`
    select distinct s.person_id from matrix.seat s join matrix.cycle_place p on p.id = s.place_id
    where p.cycle_id = ${cycleId}::uuid order by 1`.execute(tx);
  return JSON.stringify({
    state: cycle.state,
    seats: seats.map(({ seat, personId, handedInAt }) => [seat, who(personId), handedInAt !== null]),
    assessed: rows.map(({ personId }) => who(personId)).sort(),
    named: (await listAdjudicators(tx, { cycleId })).map(({ personId }) => who(personId)),
    decided: await countVerdicts(tx, cycleId),
    invited: (await listInvitations(tx, cast.actionId, cycleId)).length,
    replied: (await listReplies(tx, { cycleId })).length > 0,
  });
}

type Found = { readonly ends: ReadonlySet<string>; readonly edges: ReadonlyMap<string, Set<string>> };

/** Goes wherever anybody can go, one act at a time, and comes back after each. */
async function walk(world: World): Promise<Found> {
  const tx = tables(world.cast);
  const edges = new Map<string, Set<string>>();
  const ends = new Set<string>();
  let deep = 0;
  /** Acts and goes on from there; everything is taken back. Whether the act succeeded. */
  const tried = async (act: () => Promise<unknown>, goOn: () => Promise<void>): Promise<boolean> => {
    const point = sql.raw(`walk_${deep++}`);
    await sql`savepoint ${point}`.execute(tx);
    try {
      await act();
      await goOn();
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    } finally {
      await sql`rollback to savepoint ${point}`.execute(tx);
      await sql`release savepoint ${point}`.execute(tx);
      deep--;
    }
  };
  const visit = async (here: string): Promise<void> => {
    edges.set(here, new Set());
    if (/"state":"(published|cancelled)"/.test(here)) ends.add(here);
    for (const { by, take } of await actsOf(world))
      for (const actor of by) {
        const went = await tried(
          () => take(world.cast.work(actor)),
          async () => {
            const there = await stateOf(world);
            edges.get(here)!.add(there);
            if (!edges.has(there)) await visit(there);
          },
        );
        if (went) break;
      }
  };
  await visit(await stateOf(world));
  return { ends, edges };
}

/** The states from which nobody can come to an end any more, whatever everybody does. */
function stuckIn({ ends, edges }: Found, isEnd: (state: string) => boolean): string[] {
  const out = new Set([...ends].filter(isEnd));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [from, to] of edges)
      if (!out.has(from) && [...to].some((one) => out.has(one))) {
        out.add(from);
        grown = true;
      }
  }
  return [...edges.keys()].filter((state) => !out.has(state) && !state.includes('"state":"cancelled"'));
}
const published = (state: string) => state.includes('"state":"published"');

const staged = (body: (world: World) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await worldOf(await castOf(tx))));

it(
  'From every state that anybody can bring a cycle into, it can be published, and it can be cancelled.',
  staged(async (world) => {
    const found = await walk(world);
    const states = [...found.edges.keys()];
    expect(new Set(states.map((one) => JSON.parse(one).state))).toEqual(
      new Set(['drafted', 'answering', 'adjudicating', 'reply', 'published', 'cancelled']),
    );
    expect(stuckIn(found, published)).toEqual([]);
    const cancelled = states.filter((one) => !/"state":"(published|cancelled)"/.test(one));
    for (const state of cancelled)
      expect([...found.edges.get(state)!].some((one) => one.includes('"cancelled"'))).toBe(true);
  }),
);

it(
  'The walk finds a planted dead end: the only manager assesses, and an adjudicator cannot be named.',
  staged(async (world) => {
    const { cast, cycleId } = world;
    const tx = tables(cast);
    const [place] = await listPlaces(tx, cycleId);
    for (const [seat, one] of [
      ['national', cast.ana],
      ['second', cast.foreign.cene],
    ] as const)
      await sql`insert into matrix.seat (id, place_id, seat, person_id, organisation_id, appointed_by, appointed_at)
        values (gen_random_uuid(), ${place!.id}, ${seat}, ${one.personId}, ${one.organisationId}, ${cast.ana.personId}, ${noon})`.execute(
        tx,
      );
    await sql`create or replace function matrix.planted() returns trigger language plpgsql as $$ begin return null; end $$`.execute(
      tx,
    );
    await sql`create trigger planted before insert on matrix.adjudicator for each row execute function matrix.planted()`.execute(
      tx,
    );
    const found = await walk(world);
    expect(stuckIn(found, published).length).toBeGreaterThan(0);
  }),
);
