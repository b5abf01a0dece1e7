import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildTraining } from '../participants/testing.ts';
import { findOffer } from './queries.ts';
import { saveOffer } from './save-offer.ts';

it('saving more places says how many people on the waiting list get one', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { gatheringId } = await buildTraining(tx, {
      ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
      ...{ places: 1, participants: [{}, { state: 'waiting' }, { state: 'waiting' }] },
    });
    const save = async (places: number) => {
      const { version, ...kept } = (await findOffer(tx, gatheringId))!;
      const form = { ...kept, version, places, groups: [], registerUntil: null };
      return saveOffer(cast.work(cast.elira), { gatheringId, form });
    };
    expect(await save(1)).toBe(0);
    expect(await save(2)).toBe(1);
    expect(await save(9)).toBe(2);
  }));

it('a training is paid from a budget line of its partner, and from no other', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { gatheringId } = await buildTraining(tx, {
      actionId: cast.actionId,
      hostId: cast.organisations.partner,
      recordedBy: cast.elira.personId,
    });
    const { version = 0 } = (await findOffer(tx, gatheringId)) ?? {};
    const form = {
      version,
      registration: 'open' as const,
      places: 20,
      registerUntil: null,
      introduction: '',
      bring: '',
      inviteNote: '',
      languages: ['en' as const],
      interpretation: [],
      budgetLineId: cast.actionId,
      coFunder: '',
      nights: [],
      travelUpToMinor: null,
      groups: [],
    };
    await expect(saveOffer(cast.work(cast.elira), { gatheringId, form })).rejects.toMatchObject({
      code: 'budget_line_not_known',
      field: 'budget_line',
      status: 422,
    });
    await saveOffer(cast.work(cast.elira), { gatheringId, form: { ...form, budgetLineId: null } });
    expect((await findOffer(tx, gatheringId))?.places).toBe(20);
  }));
