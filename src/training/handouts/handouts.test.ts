import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Context, PageRoute } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { buildTraining } from '../participants/testing.ts';
import { listPublicTexts } from '../queries-publication.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { addHandout } from './add-handout.ts';
import { findHandout, type Handout, listHandouts, listPublishedHandouts, listShared } from './queries.ts';
import { handoutRoutes } from './routes.tsx';
import { withdrawHandout } from './withdraw-handout.ts';

const file: StoredFile = {
  sha256: 'a'.repeat(64),
  size: 10,
  type: 'application/pdf',
  name: 'handout.pdf',
};
const form = { title: 'Two words', language: 'mk' as const, audience: 'public' as const };

async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const { gatheringId } = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
  });
  return { cast, gatheringId, work: cast.work(cast.elira) };
}

describe('what a gathering hands out', () => {
  it('is a file, chosen by those who hold the gathering while it stands', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, work } = await stage(tx);
      await expect(addHandout(work, { gatheringId, form, file: undefined })).rejects.toMatchObject({
        code: 'handout_without_file',
      });
      const handoutId = await addHandout(work, { gatheringId, form, file });
      for (const actor of [cast.besa, cast.fatos, cast.dragan, cast.foreign.elira])
        for (const verb of [
          () => addHandout(cast.work(actor), { gatheringId, form, file }),
          () => withdrawHandout(cast.work(actor), { handoutId }),
        ])
          await expect(verb()).rejects.toMatchObject({ code: 'not_permitted' });
      await withdrawGathering(work, { gatheringId, reason: 'Snow.' });
      await expect(addHandout(work, { gatheringId, form, file })).rejects.toMatchObject({
        code: 'gathering_withdrawn',
      });
      expect(await listPublishedHandouts(tx, gatheringId)).toEqual([]);
    }));

  it('is taken by everybody or by those who have a place, once it was looked at, until it is withdrawn', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, work } = await stage(tx);
      const title = (one: { title: string }) => one.title;
      const everybody = await addHandout(work, { gatheringId, form, file });
      const closed = { ...form, title: 'Exercises', audience: 'participants' as const };
      await addHandout(work, { gatheringId, form: closed, file: { ...file, sha256: 'b'.repeat(64) } });
      await addHandout(work, {
        gatheringId,
        form: { ...form, title: 'Not looked at' },
        file: { ...file, sha256: 'c'.repeat(64), quarantined: true },
      });
      expect((await listPublishedHandouts(tx, gatheringId)).map(title)).toEqual(['Two words']);
      expect((await listShared(tx, gatheringId)).map(title).sort()).toEqual(['Exercises', 'Two words']);
      const named = async () =>
        (await listPublicTexts(tx, gatheringId)).filter(({ of }) => of === 'handout').map(({ text }) => text);
      expect((await named()).sort()).toEqual(['Not looked at', 'Two words']);
      await withdrawHandout(work, { handoutId: everybody });
      expect(await named()).toEqual(['Not looked at']);
      await expect(withdrawHandout(work, { handoutId: everybody })).rejects.toMatchObject({
        code: 'handout_withdrawn',
      });
      expect(await listPublishedHandouts(tx, gatheringId)).toEqual([]);
      expect(await listHandouts(tx, cast.actionId, gatheringId)).toHaveLength(3);
    }));

  it('is read by whoever put it there while it waits for the scanner, by other staff afterwards, and infected by nobody', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, work } = await stage(tx);
      const waiting = { ...file, quarantined: true as const };
      const handoutId = await addHandout(work, { gatheringId, form, file: waiting });
      const store = { read: async () => Buffer.from('%PDF-1.7') };
      const route = handoutRoutes({ secret: 'secret', store: store as unknown as FileStore }).find(
        ({ path }) => path === '/staff/handouts/:handoutId',
      ) as PageRoute<Handout>;
      const open = async (actor: Actor) => {
        const handout = (await findHandout(tx, cast.actionId, handoutId))!;
        return route.show({ tx, actor } as unknown as Context, handout);
      };
      const unchecked = { code: 'handout_not_checked', status: 409 };
      const become = (state: FileState) =>
        tx.updateTable('platform.file').set({ state }).where('sha256', '=', file.sha256).execute();
      expect(await open(cast.elira)).toMatchObject({ type: 'application/pdf' });
      await expect(open(cast.ana)).rejects.toMatchObject(unchecked);
      await become('available');
      expect(await open(cast.ana)).toMatchObject({ type: 'application/pdf' });
      await become('infected');
      await expect(open(cast.elira)).rejects.toMatchObject(unchecked);
    }));
});
