import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { editGathering } from './edit-gathering.ts';
import { findGathering } from './queries.ts';
import { gatheringForm } from './schema.ts';
import { buildGathering } from './testing.ts';
import { typedOf } from './typed.ts';

async function stage(tx: Parameters<typeof castOf>[0]) {
  const cast = await castOf(tx);
  const { partner, cso } = cast.organisations;
  const gatheringId = await buildGathering(tx, {
    actionId: cast.actionId,
    hostId: partner,
    recordedBy: cast.elira.personId,
    attendance: [{ organisationId: cso, women: 1, men: 1 }],
  });
  const stored = (await findGathering(tx, cast.actionId, gatheringId))!;
  const form = (typed: Record<string, string>) => gatheringForm.parse({ ...typedOf(stored), ...typed });
  return { cast, gatheringId, form };
}

describe('changing the facts of a gathering', () => {
  it('is refused to other partners, and to give it away', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, form } = await stage(tx);
      for (const actor of [cast.foreign.elira, cast.besa, cast.ivo])
        await expect(editGathering(cast.work(actor), { gatheringId, form: form({}) })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await expect(
        editGathering(cast.work(cast.elira), {
          gatheringId,
          form: form({ host: cast.foreign.organisations.partner }),
        }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
    }));

  it('is refused when somebody saved meanwhile, and into the future once people were counted', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, form } = await stage(tx);
      await expect(
        editGathering(cast.work(cast.elira), { gatheringId, form: form({ version: '2' }) }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
      const later = form({ 'starts_on-year': '2027', 'ends_on-year': '2027' });
      await expect(editGathering(cast.work(cast.elira), { gatheringId, form: later })).rejects.toMatchObject({
        code: 'gathering_not_begun',
      });
    }));

  it('keeps what was typed and who came', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, form } = await stage(tx);
      await editGathering(cast.work(cast.elira), {
        gatheringId,
        form: form({ title: 'Сто за једним столом' }),
      });
      expect(await findGathering(tx, cast.actionId, gatheringId)).toMatchObject({
        title: 'Сто за једним столом',
        version: 2,
      });
    }));
});
