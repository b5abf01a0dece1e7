import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { addResult } from './add-result.ts';
import { editPartnership } from './edit-partnership.ts';
import { holdPartnership, publishPartnership } from './publish-partnership.ts';
import { findPartnership, listPartnerships, listResults } from './queries.ts';
import { listPublicPartnerships, listPublicResults } from './queries-published.ts';
import { recordPartnership } from './record-partnership.ts';
import { partnershipForm, resultForm } from './schema.ts';
import { buildPartnership } from './testing.ts';

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

  it('keeps what the form says a party is, else what the definition says', () =>
    rolledBack(async (tx) => {
      const named = { key: 'bridges', kind: 'intergovernmental' };
      const cast = await castOf(tx, { definition: { action: { organisations: [named] } } });
      const { cso, institution } = cast.organisations;
      await tx
        .updateTable('network.organisation')
        .set({ key: 'bridges' })
        .where('id', '=', institution)
        .execute();
      const id = await recordPartnership(
        cast.work(cast.elira),
        form([institution, cso], { 'as-1': 'media' }),
      );
      const sorts = async () =>
        (await findPartnership(tx, cast.actionId, id))!.parties.map(({ sort }) => sort);
      expect(await sorts()).toEqual(['international', 'media', 'academia']);
      const corrected = form([institution, cso], { version: '1', 'as-0': 'municipality' });
      await editPartnership(cast.work(cast.elira), { partnershipId: id, form: corrected });
      expect(await sorts()).toEqual(['municipality', 'cso', 'academia']);
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

  it('that is public is not moved to a day that has not come', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, institution } = cast.organisations;
      const elira = cast.work(cast.elira);
      const later = form([cso, institution], { version: '1', 'began_on-month': '12' });
      const partnershipId = await recordPartnership(elira, form([cso, institution]));
      await expect(publishPartnership(elira, { partnershipId, seen: '99' })).rejects.toMatchObject({
        code: 'changed_since_shown',
      });
      await publishPartnership(elira, { partnershipId });
      await expect(editPartnership(elira, { partnershipId, form: later })).rejects.toMatchObject({
        ...{ code: 'partnership_not_begun', field: 'began_on' },
      });
      await holdPartnership(elira, { partnershipId });
      await editPartnership(elira, { partnershipId, form: later });
      await expect(publishPartnership(elira, { partnershipId })).rejects.toMatchObject({
        code: 'partnership_not_begun',
      });
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

describe('marking a partnership public', () => {
  it('is refused to all but programme managers and grant officers, twice, and where there is none', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const partnershipId = await buildPartnership(tx, {
        actionId: cast.actionId,
        recordedBy: cast.elira.personId,
      });
      const elira = cast.work(cast.elira);
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran])
        for (const verb of [publishPartnership, holdPartnership])
          await expect(verb(cast.work(actor), { partnershipId })).rejects.toMatchObject({
            code: 'not_permitted',
          });
      await expect(holdPartnership(elira, { partnershipId })).rejects.toMatchObject({
        code: 'partnership_not_public',
      });
      await publishPartnership(elira, { partnershipId });
      await expect(publishPartnership(elira, { partnershipId })).rejects.toMatchObject({
        code: 'partnership_is_public',
      });
      await expect(publishPartnership(elira, { partnershipId: newId() })).rejects.toMatchObject({
        code: 'not_found',
      });
    }));

  it('shows what came of it as long as it is public, page by page', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const [first, second, shut] = [
        await buildPartnership(tx, { ...given, subject: 'First', beganOn: '2026-01-10' }),
        await buildPartnership(tx, { ...given, subject: 'Second', beganOn: '2026-01-11' }),
        await buildPartnership(tx, { ...given, subject: 'Shut', beganOn: '2026-01-12' }),
      ];
      const elira = cast.work(cast.elira);
      for (const partnershipId of [first, second]) {
        await publishPartnership(elira, { partnershipId });
        await addResult(elira, { partnershipId, form: result('3') });
      }
      await addResult(elira, { partnershipId: shut, form: result('3') });
      const list = async (filter: Parameters<typeof listPublicPartnerships>[2], limit?: number) =>
        (await listPublicPartnerships(tx, cast.actionId, filter, limit)).map(({ subject }) => subject);
      expect(await list({}, 1)).toEqual(['Second']);
      expect(await list({ after: second }, 1)).toEqual(['First']);
      expect(await list({ sort: 'earliest', after: first })).toEqual(['Second']);
      // What is not public leads to no page, as what is not there.
      expect(await list({ after: shut })).toEqual(await list({ after: newId() }));
      expect(await listPublicResults(tx, first)).toHaveLength(1);
      expect(await listPublicResults(tx, shut)).toEqual([]);
      await holdPartnership(elira, { partnershipId: first });
      expect(await listPublicResults(tx, first)).toEqual([]);
      expect(await list({})).toEqual(['Second']);
    }));
});
