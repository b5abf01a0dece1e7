import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildEvent, underApproval, versionOf } from '../../../tests/support/event-walk.ts';
import { wordsAbout } from '../../../tests/support/stage.ts';
import type { Tx } from '../../platform/work.ts';
import { editGathering } from '../edit-gathering.ts';
import { publishGathering } from '../publish-gathering.ts';
import { findGathering } from '../queries.ts';
import type { GatheringForm } from '../schema.ts';
import { unpublishGathering } from '../unpublish-gathering.ts';
import { askApproval } from './ask-approval.ts';
import { approveGathering } from './decide-approval.ts';
import { approvalJobs } from './jobs.ts';
import { listApprovalTasks } from './list-waiting-tasks.ts';
import { isNeeded } from './rules.ts';

const now = '2026-11-25T12:00:00.000Z';
const ruled = (body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await castOf(tx, { definition: underApproval })));
const eventOf = async (tx: Tx, { actionId }: Cast, id: string) => (await findGathering(tx, actionId, id))!;
/** Saves the event as it is, but for what is given. */
async function edit(tx: Tx, cast: Cast, id: string, given: Partial<GatheringForm>) {
  const { kind, scope, title, partnerId, place, placeFor, startsOn, endsOn, version } = await eventOf(
    tx,
    cast,
    id,
  );
  const stored = { kind, scope, title, place, placeFor, startsOn, endsOn, version, hostId: partnerId };
  const form = { ...stored, jurisdiction: 'RS' as const, otherWomen: 0, otherMen: 0, ...given };
  return editGathering(cast.work(cast.elira, now), { gatheringId: id, form });
}

describe('The rule of an Action', () => {
  it('asks no partner for an approval where it says nothing, and a partner’s own rule goes before that of all', () => {
    expect(isNeeded(undefined, 'a')).toBe(false);
    expect(isNeeded({ required: true }, 'a')).toBe(true);
    expect(isNeeded({ required: true, partners: { a: false } }, 'a')).toBe(false);
    expect(isNeeded({ required: false, partners: { a: true } }, 'a')).toBe(true);
    expect(isNeeded({ required: false, partners: { a: true } }, 'b')).toBe(false);
  });
});

describe('An event that another person must approve', () => {
  it(
    'is not published before the approval, and then by its planner',
    ruled(async (tx, cast) => {
      const gatheringId = await buildEvent(cast, 'draft');
      const publish = async () =>
        publishGathering(cast.work(cast.elira, now), {
          gatheringId,
          form: { version: await versionOf(cast, gatheringId) },
        });
      await expect(publish()).rejects.toMatchObject({ code: 'event_needs_approval' });
      const version = async () => ({ version: await versionOf(cast, gatheringId) });
      await askApproval(cast.work(cast.elira, now), {
        gatheringId,
        form: { approver: cast.ana.personId, ...(await version()) },
      });
      await expect(publish()).rejects.toMatchObject({ code: 'gathering_not_in_state' });
      await approveGathering(cast.work(cast.ana, now), { gatheringId, form: await version() });
      await publish();
      expect((await eventOf(tx, cast, gatheringId)).state).toBe('published');
    }),
  );

  it(
    'is approved by the named person alone, as it was when they read it, and never by who asks',
    ruled(async (_tx, cast) => {
      const gatheringId = await buildEvent(cast, 'draft');
      const ask = (approver: string, version = 1) =>
        askApproval(cast.work(cast.elira, now), { gatheringId, form: { approver, version } });
      await expect(ask(cast.elira.personId)).rejects.toMatchObject({ code: 'not_an_approver' });
      await expect(ask(cast.fatos.personId)).rejects.toMatchObject({ code: 'not_an_approver' });
      await expect(ask(cast.foreign.elira.personId)).rejects.toMatchObject({ code: 'not_an_approver' });
      await expect(ask(cast.ana.personId, 0)).rejects.toMatchObject({ code: 'changed_meanwhile' });
      await ask(cast.ana.personId);
      const approve = (actor: Cast['ana'], version: number) =>
        approveGathering(cast.work(actor, now), { gatheringId, form: { version } });
      for (const actor of [cast.elira, cast.foreign.ana])
        await expect(approve(actor, 2)).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(approve(cast.ana, 1)).rejects.toMatchObject({ code: 'changed_meanwhile' });
      await approve(cast.ana, 2);
    }),
  );

  it.each([
    ['the place', { place: 'Novi Sad' }],
    ['its first day', { startsOn: '2026-12-09' }],
    ['who sees the place', { placeFor: 'participants' }],
  ] as const)('needs the approval anew when %s changes, and not for another change', (_what, change) =>
    ruled(async (tx, cast) => {
      const gatheringId = await buildEvent(cast, 'agreed');
      expect(await edit(tx, cast, gatheringId, { kind: 'info_session' })).toEqual({ approvalEnded: false });
      expect((await eventOf(tx, cast, gatheringId)).state).toBe('agreed');
      expect(await edit(tx, cast, gatheringId, change)).toEqual({ approvalEnded: true });
      expect(await eventOf(tx, cast, gatheringId)).toMatchObject({ state: 'draft', approverId: null });
      expect(await wordsAbout(cast, gatheringId)).toContain('gathering.end_approval');
    })(),
  );

  it(
    'is a draft again when its place changes after the publication, and when it is taken back',
    ruled(async (tx, cast) => {
      const moved = await buildEvent(cast, 'published');
      await edit(tx, cast, moved, { place: 'Novi Sad' });
      expect(await eventOf(tx, cast, moved)).toMatchObject({ state: 'draft', approval: 'none' });
      const taken = await buildEvent(cast, 'published');
      await unpublishGathering(cast.work(cast.elira, now), {
        gatheringId: taken,
        form: { version: await versionOf(cast, taken) },
      });
      expect(await eventOf(tx, cast, taken)).toMatchObject({ state: 'draft', approval: 'none' });
    }),
  );

  it(
    'is published without it where there is no other person',
    ruled(async (tx, cast) => {
      await sql`update people.membership set until = '2026-01-01' where role = 'programme_manager'
        and action_id = ${cast.actionId}::uuid`.execute(tx);
      const gatheringId = await buildEvent(cast, 'draft');
      await expect(
        askApproval(cast.work(cast.elira, now), {
          gatheringId,
          form: { approver: cast.ana.personId, version: 1 },
        }),
      ).rejects.toMatchObject({ code: 'event_without_approver' });
      await publishGathering(cast.work(cast.elira, now), { gatheringId, form: { version: 1 } });
    }),
  );
});

describe('Who learns of an approval', () => {
  it(
    'is the named person by a task and an email, and who asked waits or corrects',
    ruled(async (tx, cast) => {
      const tasksOf = async (actor: Cast['ana']) =>
        (await listApprovalTasks({ tx, actor, actionId: cast.actionId, now })).map(({ kind, part, due }) => ({
          kind,
          part,
          due,
        }));
      const due = '2026-11-30T22:59:59.999Z';
      await buildEvent(cast, 'asked');
      expect(await tasksOf(cast.ana)).toMatchObject([{ kind: 'approve', part: undefined }]);
      expect((await tasksOf(cast.ana))[0]!.due!.slice(0, 10)).toBe(due.slice(0, 10));
      expect(await tasksOf(cast.elira)).toMatchObject([{ kind: 'approve', part: 'wait' }]);
      expect(await tasksOf(cast.foreign.ana)).toEqual([]);
      await buildEvent(cast, 'returned');
      const kinds = (await tasksOf(cast.elira)).map(({ kind, part = 'act' }) => `${kind} ${part}`);
      expect(kinds.toSorted()).toEqual(['approval_returned act', 'approve wait']);
      expect(await tasksOf(cast.ana)).toHaveLength(1);
    }),
  );

  it.each([
    ['gathering.ask_approval', 'asked', 'ana', 'approval_asked'],
    ['gathering.approve', 'agreed', 'elira', 'approval_given'],
    ['gathering.return', 'returned', 'elira', 'approval_returned'],
  ] as const)('%s: one email, and none once the event is past it', (word, until, to, template) =>
    ruled(async (tx, cast) => {
      const gatheringId = await buildEvent(cast, until);
      const job = approvalJobs({ baseUrl: 'https://x.test' }).find((one) => one.word === word)!;
      const run = (id: string) => job.run(cast.work(cast.ana, now), { gatheringId: id });
      await run(gatheringId);
      await run(await buildEvent(cast, 'draft'));
      const mails = await tx
        .selectFrom('platform.mail')
        .select(['personId', 'template', 'args'])
        .where('actionId', '=', cast.actionId)
        .execute();
      expect(mails).toMatchObject([
        {
          ...{ personId: cast[to].personId, template: `training.mail.${template}` },
          args: { link: `https://x.test/staff/gatherings/${gatheringId}` },
        },
      ]);
    })(),
  );
});
