import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../tests/support/language.ts';
import { counted, prepared, sign } from '../../../../tests/support/release-steps.ts';
import type { Actor } from '../../../platform/permissions.ts';
import { listOwnWaiting } from '../../queries-waiting.ts';
import { protectionTasks } from '../../tasks.ts';
import { prepareRelease } from '../prepare-release.ts';
import { findRelease, listCells } from '../queries.ts';
import { returnsOf } from '../rules/shown.ts';
import { atDesk, half, later, places } from '../testing.ts';
import { offerRelease } from './offer-release.ts';
import { returnRelease } from './return-release.ts';
import { setAsideRelease } from './set-aside-release.ts';

const needs = { baseUrl: 'https://m.example' };

describe('A release', () => {
  it(
    'is named by its type and half-year in the task of those who sign it, and of those to whom it was sent back',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos, foreign, actionId } = desk.cast;
      const { id: releaseId } = await prepared(desk, 'acts');
      const named = async (one: Actor) => {
        const actor = { ...one, duties: ['statistician'] };
        return desk.as(actor, later, async ({ tx }) => {
          const tasks = await protectionTasks.list({
            tx,
            actor,
            actionId,
            now: later,
            language: languageOf(),
          });
          return tasks
            .filter(({ kind }) => kind === 'sign' || kind === 'returned')
            .map(({ kind, about }) => [kind, about]);
        });
      };
      const about = 'Violations, 1 January 2026 to 30 June 2026';
      expect(await named(foreign.fatos)).toEqual([['sign', about]]);
      expect(await named(fatos)).toEqual([]);
      await desk.as(foreign.fatos, later, (work) =>
        returnRelease(work, needs, { releaseId, reason: 'Which unit?' }),
      );
      expect(await named(foreign.fatos)).toEqual([]);
      expect(await named(fatos)).toEqual([['returned', about]]);
    }),
    60_000,
  );

  it(
    'is told of by email to the statisticians of the organisation that prepared it when it is sent back, and to those of others when it is offered again',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos, filip, foreign } = desk.cast;
      const { id: releaseId } = await prepared(desk, 'acts');
      const told = async () => {
        const { rows } = await sql<{ personId: string }>`
          delete from platform.mail where template = 'protection.mail.waits' returning person_id`.execute(
          desk.tx,
        );
        return rows
          .map(({ personId }) => personId)
          .filter((one) => [fatos, filip, foreign.fatos].some(({ personId }) => personId === one))
          .toSorted();
      };
      await told();
      await desk.as(foreign.fatos, later, (work) =>
        returnRelease(work, needs, { releaseId, reason: 'Is it people or events?' }),
      );
      const own = [fatos, filip].filter(({ organisationId }) => organisationId === fatos.organisationId);
      expect(await told()).toEqual(own.map(({ personId }) => personId).toSorted());
      await desk.as(fatos, later, (work) => offerRelease(work, needs, { releaseId, reason: 'Events.' }));
      expect(await told()).toEqual([foreign.fatos.personId]);
    }),
    60_000,
  );

  it(
    'is sent back with a reason by whoever may sign, answered by who prepared it, and signed then with the same numbers',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos, filip } = desk.cast;
      const ready = await prepared(desk, 'acts');
      const releaseId = ready.id;
      const back = (actor: Actor) =>
        desk.as(actor, later, (work) =>
          returnRelease(work, needs, { releaseId, reason: 'Is it people or events?' }),
        );
      const answer = (actor: Actor) =>
        desk.as(actor, later, (work) =>
          offerRelease(work, needs, { releaseId, reason: 'Events, as the title says.' }),
        );
      const read = () => desk.as(fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, releaseId));
      await expect(answer(fatos)).rejects.toMatchObject({ code: 'release_not_in_state' });
      await expect(back(filip)).rejects.toMatchObject({ code: 'not_permitted' });
      await back(desk.cast.foreign.fatos);
      expect(await read()).toMatchObject({ state: 'returned', returnReason: 'Is it people or events?' });
      await expect(sign(desk, releaseId)).rejects.toMatchObject({ code: 'release_not_in_state' });
      await expect(answer(desk.cast.foreign.fatos)).rejects.toMatchObject({ code: 'not_permitted' });
      await answer(fatos);
      expect(await read()).toMatchObject({ state: 'ready', content: ready.content });
      expect(await sign(desk, releaseId)).toMatch(/^R-2026-0001-/);
      const entries = await sql<{ details: object }>`
        select details from platform.audit_entry where word in ('release.return', 'release.offer')`.execute(
        desk.tx,
      );
      expect(JSON.stringify(entries.rows)).not.toContain('events');
    }),
    60_000,
  );

  it(
    'keeps each return with its answer, in order, however often it is sent back',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos, foreign } = desk.cast;
      const { id: releaseId } = await prepared(desk, 'acts');
      const read = async () =>
        (await desk.as(fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, releaseId)))!;
      for (const turn of [1, 2, 3]) {
        await desk.as(foreign.fatos, later, (work) =>
          returnRelease(work, needs, { releaseId, reason: `Reason ${turn}.` }),
        );
        if (turn < 3)
          await desk.as(fatos, later, (work) =>
            offerRelease(work, needs, { releaseId, reason: `Answer ${turn}.` }),
          );
      }
      const returnedOn = '2026-09-01';
      expect(returnsOf(await read())).toMatchObject([
        { returnedOn, reason: 'Reason 1.', answer: 'Answer 1.' },
        { returnedOn, reason: 'Reason 2.', answer: 'Answer 2.' },
        { returnedOn, reason: 'Reason 3.', answer: null },
      ]);
      const lost = sql`update release.release set earlier_returns = '[]'`;
      await expect(desk.as(fatos, later, ({ tx }) => lost.execute(tx))).rejects.toMatchObject({
        code: '42501',
      });
    }),
    60_000,
  );

  it(
    'is set aside by who prepared it where the reason is right: never public, without numbers, and in the place of no other',
    atDesk(async (desk) => {
      await counted(desk);
      const { fatos, foreign } = desk.cast;
      const { id: releaseId } = await prepared(desk, 'acts');
      const aside = (actor: Actor) =>
        desk.as(actor, later, (work) => setAsideRelease(work, { releaseId, reason: 'The unit is wrong.' }));
      const waiting = async () =>
        (await desk.as(fatos, later, ({ tx, actionId }) => listOwnWaiting(tx, actionId))).map(
          ({ kind }) => kind,
        );
      await expect(aside(fatos)).rejects.toMatchObject({ code: 'release_not_in_state' });
      await desk.as(foreign.fatos, later, (work) =>
        returnRelease(work, needs, { releaseId, reason: 'Wrong unit.' }),
      );
      expect(await waiting()).toContain('returned');
      await expect(aside(foreign.fatos)).rejects.toMatchObject({ code: 'not_permitted' });
      await aside(fatos);
      expect(await waiting()).not.toContain('returned');
      const found = await desk.as(fatos, later, ({ tx, actionId }) => findRelease(tx, actionId, releaseId));
      expect(found).toMatchObject({
        ...{ state: 'set_aside', content: null, number: null, returnReason: 'Wrong unit.' },
        ...{ setAsideOn: '2026-09-01', setAsideReason: 'The unit is wrong.' },
      });
      expect(await desk.as(fatos, later, ({ tx }) => listCells(tx, releaseId))).toEqual([]);
      await expect(sign(desk, releaseId)).rejects.toMatchObject({ code: 'release_not_in_state' });
      await expect(
        desk.as(fatos, later, (work) => offerRelease(work, needs, { releaseId, reason: 'After all.' })),
      ).rejects.toMatchObject({ code: 'release_not_in_state' });
      await expect(
        desk.as(fatos, later, (work) =>
          prepareRelease(work, { tableKey: 'acts', startsOn: half.startsOn, places }),
        ),
      ).rejects.toMatchObject({ code: 'release_half_set_aside' });
    }),
    60_000,
  );
});
