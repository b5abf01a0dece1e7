import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { addResult } from './add-result.ts';
import { editPartnership } from './edit-partnership.ts';
import { findPartnership, listPartnerships, listResults } from './queries.ts';
import { recordPartnership } from './record-partnership.ts';
import { partnershipForm, resultForm } from './schema.ts';

const typed = {
  kind: 'referral_protocol',
  level: 'national',
  jurisdiction: 'RS',
  subject: 'Referral of unaccompanied children at night',
  'began_on-day': '3',
  'began_on-month': '11',
  'began_on-year': '2026',
  'other-0': 'Faculty of the bridge',
  'sort-0': 'academia',
};
const form = (organisationIds: string[], more = {}) =>
  partnershipForm.parse({
    ...typed,
    ...Object.fromEntries(organisationIds.map((id, at) => [`party-${at}`, id])),
    ...more,
  });
const result = (day: string, text = 'One number for interpreters.') =>
  resultForm.parse({ 'happened_on-day': day, 'happened_on-month': '11', 'happened_on-year': '2026', text });

describe('recording who works with whom', () => {
  it('is refused to all but programme managers and grant officers, and with organisations nobody knows', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, institution } = cast.organisations;
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran])
        await expect(recordPartnership(cast.work(actor), form([cso]))).rejects.toMatchObject({
          code: 'not_permitted',
        });
      for (const unknown of [newId(), cast.organisations.contractingAuthority])
        await expect(recordPartnership(cast.work(cast.ana), form([cso, unknown]))).rejects.toMatchObject({
          code: 'organisation_not_known',
          field: 'party-1',
        });
      const id = await recordPartnership(cast.work(cast.elira), form([cso, institution]));
      for (const actor of [cast.besa, cast.goran]) {
        const input = { partnershipId: id, form: form([cso, institution], { version: '1' }) };
        await expect(editPartnership(cast.work(actor), input)).rejects.toMatchObject({
          code: 'not_permitted',
        });
        await expect(
          addResult(cast.work(actor), { partnershipId: id, form: result('3') }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      }
    }));

  it('keeps the parties in their order with what they are, and what came of it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, institution } = cast.organisations;
      const id = await recordPartnership(cast.work(cast.elira), form([institution, cso]));
      const found = await findPartnership(tx, cast.actionId, id);
      expect(found!.parties.map(({ name, sort }) => [name, sort])).toEqual([
        ['Ministry of Bridges', 'state_body'],
        ['Bridge Youth Centre', 'cso'],
        ['Faculty of the bridge', 'academia'],
      ]);
      await addResult(cast.work(cast.elira), { partnershipId: id, form: result('3') });
      await expect(
        addResult(cast.work(cast.elira), { partnershipId: id, form: result('2') }),
      ).rejects.toMatchObject({ code: 'partnership_result_outside' });
      expect(await listResults(tx, id)).toMatchObject([
        { happenedOn: '2026-11-03', text: 'One number for interpreters.' },
      ]);
      expect((await findPartnership(tx, cast.actionId, id))!.results).toBe(1);
    }));

  it('is corrected by the version that was seen, and ends', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, institution } = cast.organisations;
      const id = await recordPartnership(cast.work(cast.elira), form([cso, institution]));
      const ended = form([cso], {
        version: '1',
        'ended_on-day': '4',
        'ended_on-month': '11',
        'ended_on-year': '2026',
      });
      await editPartnership(cast.work(cast.ana), { partnershipId: id, form: ended });
      const found = await findPartnership(tx, cast.actionId, id);
      expect(found).toMatchObject({ endedOn: '2026-11-04', version: 2 });
      expect(found!.parties).toHaveLength(2);
      await expect(
        editPartnership(cast.work(cast.elira), { partnershipId: id, form: ended }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    }));

  it('is listed by kind, level, sort of party and organisation, in either order, page by page', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, institution } = cast.organisations;
      await recordPartnership(cast.work(cast.elira), form([cso], { subject: 'First', 'began_on-day': '1' }));
      await recordPartnership(
        cast.work(cast.elira),
        form([cso, institution], {
          subject: 'Second',
          kind: 'cooperation',
          level: 'regional',
          'sort-0': 'media',
        }),
      );
      const list = async (filter: Parameters<typeof listPartnerships>[2]) =>
        (await listPartnerships(tx, cast.actionId, filter)).map(({ subject }) => subject);
      expect(await list({})).toEqual(['Second', 'First']);
      expect(await list({ sort: 'earliest' })).toEqual(['First', 'Second']);
      expect(await list({ kind: 'cooperation' })).toEqual(['Second']);
      expect(await list({ level: 'national' })).toEqual(['First']);
      expect(await list({ with: 'academia' })).toEqual(['First']);
      expect(await list({ organisationIds: [institution] })).toEqual(['Second']);
      const [latest] = await listPartnerships(tx, cast.actionId, {}, 1);
      expect(await list({ after: latest!.id })).toEqual(['First']);
    }));
});
