import { describe, expect, it } from 'vitest';
import { castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { addSeconds } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { listWaitingTasks } from '../team/list-waiting-tasks.ts';
import { listWords } from '../team/testing.ts';
import { beginEmergency } from './begin-emergency.ts';
import { endEmergency } from './end-emergency.ts';
import { findEmergency, findReason } from './queries.ts';
import { reviewEmergency } from './review-emergency.ts';

const asked = { reason: 'The grant office burned down.', hours: 3, baseUrl: 'http://localhost:3000' };

describe('emergency access', () => {
  it('is for administrators alone, one at a time in an Action, and only where an officer learns of it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.ana, cast.besa, cast.elira, cast.goran, cast.hana])
        await expect(beginEmergency(cast.work(actor), asked)).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await beginEmergency(cast.work(cast.ivo), asked);
      for (const actor of [cast.ivo, cast.foreign.ivo])
        await expect(beginEmergency(cast.work(actor), asked)).rejects.toMatchObject({
          code: 'emergency_stands',
        });
      for (const { personId } of [cast.hana, cast.foreign.hana])
        await tx.updateTable('people.person').set({ disabledAt: noon }).where('id', '=', personId).execute();
      const later = cast.work(cast.ivo, addSeconds(noon, 4 * 3600));
      await expect(beginEmergency(later, asked)).rejects.toMatchObject({ code: 'no_officer' });
    }));

  it('is told to every officer at once, by mail and as a task, and the reason lies beside the trail', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await beginEmergency(cast.work(cast.ivo), asked);
      const mails = await tx.selectFrom('platform.mail').select(['template', 'personId', 'args']).execute();
      const args = { hours: 3, link: `http://localhost:3000/staff/emergencies/${id}` };
      expect(mails.map(({ personId }) => personId).toSorted()).toEqual(
        [cast.hana.personId, cast.foreign.hana.personId].toSorted(),
      );
      expect(mails[0]).toMatchObject({ template: 'people.mail.emergency_begun', args });
      expect(await findReason(tx, id)).toBe(asked.reason);
      const tasks = await listWaitingTasks(tx, cast.hana, cast.actionId, noon);
      expect(tasks).toMatchObject([{ kind: 'emergency', about: 'Ivo', href: `/staff/emergencies/${id}` }]);
      expect(await listWaitingTasks(tx, cast.ivo, cast.actionId, noon)).toEqual([]);
    }));

  it('ends by the clock, or early by whoever began it or an officer, and nobody else', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await beginEmergency(cast.work(cast.ivo), asked);
      for (const actor of [cast.foreign.ivo, cast.ana, cast.besa])
        await expect(endEmergency(cast.work(actor), { id })).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(endEmergency(cast.work(cast.ivo), { id: newId() })).rejects.toMatchObject({
        code: 'not_found',
      });
      const hour = addSeconds(noon, 3600);
      await endEmergency(cast.work(cast.hana, hour), { id });
      expect(await findEmergency(tx, id)).toMatchObject({ endedAt: hour });
      await expect(endEmergency(cast.work(cast.ivo, hour), { id })).rejects.toMatchObject({
        code: 'emergency_over',
      });
      const next = await beginEmergency(cast.work(cast.ivo, hour), asked);
      const over = addSeconds(hour, 3 * 3600);
      await expect(endEmergency(cast.work(cast.ivo, over), { id: next })).rejects.toMatchObject({
        code: 'emergency_over',
      });
      await beginEmergency(cast.work(cast.foreign.ivo, over), asked);
      expect(await findEmergency(tx, next)).toMatchObject({ endedAt: over });
    }));

  it('is looked through once, when it is over, by an officer who is not the one who looked', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await beginEmergency(cast.work(cast.ivo), asked);
      await expect(reviewEmergency(cast.work(cast.hana), { id })).rejects.toMatchObject({
        code: 'emergency_stands',
      });
      const over = addSeconds(noon, 3 * 3600);
      for (const actor of [cast.ivo, cast.ana])
        await expect(reviewEmergency(cast.work(actor, over), { id })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const both = { ...cast.ivo, roles: [...cast.ivo.roles, ...cast.hana.roles] };
      await expect(reviewEmergency(cast.work(both, over), { id })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await reviewEmergency(cast.work(cast.hana, over), { id });
      await expect(reviewEmergency(cast.work(cast.hana, over), { id })).rejects.toMatchObject({
        code: 'already_answered',
      });
      expect(await listWaitingTasks(tx, cast.hana, cast.actionId, over)).toEqual([]);
      expect(await listWords(tx)).toEqual(['emergency.begin', 'emergency.review']);
    }));
});
