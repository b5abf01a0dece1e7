import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildCall, buildPublishedCall, lotForm } from '../testing.ts';
import { addLot, editLot, removeLot } from './lots.ts';
import { listLots } from './queries.ts';
import { lotForm as lotSchema } from './schema.ts';
import { seenOfLot } from './typed.ts';

describe('the lots of a call', () => {
  it(
    'are changed by its own officers alone',
    staged(async (cast) => {
      const { callId, lotId } = await buildCall(cast);
      const work = cast.work(cast.foreign.elira);
      await expectRefusal(addLot(work, { callId, form: lotForm }), 'not_permitted');
      await expectRefusal(editLot(work, { callId, lotId, form: lotForm }), 'not_permitted');
      await expectRefusal(removeLot(work, { callId, lotId }), 'not_permitted');
    }),
  );

  it(
    'are not reached through another call',
    staged(async (cast) => {
      const theirs = await buildCall(cast, { side: cast.foreign });
      const { callId } = await buildCall(cast);
      const work = cast.work(cast.elira);
      const { lotId } = theirs;
      const form = { ...lotForm, envelope: 1_00 };
      await expectRefusal(editLot(work, { callId, lotId, form }), 'not_found');
      await expectRefusal(removeLot(work, { callId, lotId }), 'not_found');
      expect(await listLots(tables(cast), theirs.callId)).toMatchObject([
        { id: lotId, envelopeMinor: 20_000_00 },
      ]);
    }),
  );

  it(
    'are frozen with the call',
    staged(async (cast) => {
      const { callId, lotId } = await buildPublishedCall(cast);
      const work = cast.work(cast.elira);
      await expectRefusal(addLot(work, { callId, form: lotForm }), 'call_not_in_state');
      await expectRefusal(editLot(work, { callId, lotId, form: lotForm }), 'call_not_in_state');
      await expectRefusal(removeLot(work, { callId, lotId }), 'call_not_in_state');
    }),
  );

  it(
    'are numbered as they come, changed by one at a time and taken out',
    staged(async (cast) => {
      const { callId, lotId } = await buildCall(cast);
      const work = cast.work(cast.elira);
      const second = await addLot(work, { callId, form: { ...lotForm, 'title-en': 'Services' } });
      const [shown] = await listLots(work.tx, callId);
      const form = { ...lotForm, seen: seenOfLot(shown!), maximum: 9_000_00 };
      await editLot(work, { callId, lotId, form });
      await expectRefusal(
        editLot(work, { callId, lotId, form: { ...form, maximum: 8_000_00 } }),
        'changed_meanwhile',
      );
      expect(await listLots(work.tx, callId)).toMatchObject([
        { id: lotId, number: 1, maximumMinor: 9_000_00, currency: 'EUR' },
        { id: second, number: 2, title: { en: 'Services' } },
      ]);
      await removeLot(work, { callId, lotId });
      expect(await listLots(work.tx, callId)).toMatchObject([{ id: second, number: 2 }]);
    }),
  );

  it(
    'have a title in each language that was filled in',
    staged(async (cast) => {
      const { callId } = await buildCall(cast);
      const typed = { 'title-en': 'Services', 'title-sq': 'Shërbime', 'title-mk': '' };
      const form = lotSchema.parse({ ...typed, envelope: '900', minimum: '1', maximum: '90' });
      const lotId = await addLot(cast.work(cast.elira), { callId, form });
      const lots = await listLots(tables(cast), callId);
      expect(lots.find(({ id }) => id === lotId)?.title).toEqual({ en: 'Services', sq: 'Shërbime' });
    }),
  );
});
