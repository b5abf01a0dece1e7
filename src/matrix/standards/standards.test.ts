import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { findStandard, listProvisionsOfStandard } from '../queries.ts';
import { buildStandard } from '../testing.ts';
import { editStandard } from './edit-standard.ts';
import { findProvision, listStandardRows, listWordings } from './queries.ts';
import { standardForm } from './schema.ts';
import { verifyProvision } from './verify-provision.ts';
import { withdrawVerification } from './withdraw-verification.ts';

const form = (provisionIds: string[], more = {}) =>
  standardForm.parse({
    version: '1',
    area: 'data',
    title: 'Bridges are counted',
    statement: 'Every bridge is counted once.',
    'title-mk': 'Мостовите се бројат',
    'provisions[]': provisionIds,
    reason: 'A lawyer asked for it.',
    ...more,
  });

describe('wording a standard anew', () => {
  it('is refused to all but programme managers, and with provisions nobody knows', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { standardId, provisionId } = await buildStandard(tx, cast);
      const input = { standardId, form: form([provisionId]) };
      for (const actor of [cast.besa, cast.cene, cast.dragan, cast.elira, cast.goran, cast.ivo])
        await expect(editStandard(cast.work(actor), input)).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(
        editStandard(cast.work(cast.ana), { standardId, form: form([provisionId, newId()]) }),
      ).rejects.toMatchObject({ code: 'provision_not_known', field: 'provisions' });
      await expect(
        editStandard(cast.work(cast.ana), { ...input, standardId: newId() }),
      ).rejects.toMatchObject({ code: 'not_found' });
    }));

  it('keeps every earlier wording with its provisions and the reason of the next, by the version that was seen', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { standardId, provisionId } = await buildStandard(tx, cast);
      const other = await buildStandard(tx, cast);
      await editStandard(cast.work(cast.ana), {
        standardId,
        form: form([other.provisionId, provisionId, provisionId]),
      });
      expect(await findStandard(tx, cast.actionId, standardId)).toMatchObject({
        version: 2,
        area: 'data',
        title: { en: 'Bridges are counted', mk: 'Мостовите се бројат' },
      });
      const ids = async (number: number) =>
        (await listProvisionsOfStandard(tx, standardId, number)).map(({ id }) => id);
      expect([await ids(1), await ids(2)]).toEqual([[provisionId], [other.provisionId, provisionId]]);
      expect((await listWordings(tx, standardId)).map(({ number, reason }) => [number, reason])).toEqual([
        [2, 'A lawyer asked for it.'],
        [1, ''],
      ]);
      await expect(
        editStandard(cast.work(cast.ana), { standardId, form: form([provisionId]) }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    }));
});

describe('verifying a provision', () => {
  it('is the lawyers’, who are assessors, and nobody else’s', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { provisionId } = await buildStandard(tx, cast);
      for (const actor of [cast.ana, cast.besa, cast.dragan, cast.elira, cast.goran, cast.ivo]) {
        await expect(verifyProvision(cast.work(actor), { provisionId, version: 1 })).rejects.toMatchObject({
          code: 'not_permitted',
        });
        await expect(withdrawVerification(cast.work(actor), { provisionId })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      }
    }));

  it('keeps who and when, of the words that were seen, and can be taken back', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { standardId, provisionId } = await buildStandard(tx, cast);
      await expect(verifyProvision(cast.work(cast.cene), { provisionId, version: 2 })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      await expect(withdrawVerification(cast.work(cast.cene), { provisionId })).rejects.toMatchObject({
        code: 'provision_not_verified',
      });
      await verifyProvision(cast.work(cast.cene), { provisionId, version: 1 });
      expect(await findProvision(tx, cast.actionId, provisionId)).toMatchObject({
        verifiedOn: '2026-11-25',
        version: 2,
        standardId,
      });
      expect(await listStandardRows(tx, cast.actionId)).toMatchObject([{ provisions: 1, verified: 1 }]);
      await withdrawVerification(cast.work(cast.jana), { provisionId });
      expect(await findProvision(tx, cast.actionId, provisionId)).toMatchObject({ verifiedOn: null });
    }));
});
