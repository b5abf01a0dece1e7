import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { newId } from '../platform/ids.ts';
import { listAttendance, listGatherings } from './queries.ts';
import { recordGathering } from './record-gathering.ts';
import { type GatheringForm, gatheringForm } from './schema.ts';

const form = (cast: Cast, typed: Partial<GatheringForm> = {}): GatheringForm => ({
  ...gatheringForm.parse({
    kind: 'round_table',
    scope: 'national',
    title: 'Guardianship without borders',
    host: cast.organisations.partner,
    jurisdiction: 'RS',
    place: 'Beograd',
    'starts_on-day': '4',
    'starts_on-month': '11',
    'starts_on-year': '2026',
  }),
  ...typed,
});

describe('recording a gathering', () => {
  it('is refused to others than its host’s grant officers, in their jurisdiction, and the programme manager', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [
        cast.besa,
        cast.dragan,
        cast.fatos,
        cast.cene,
        cast.goran,
        cast.hana,
        cast.foreign.elira,
      ])
        await expect(recordGathering(cast.work(actor), { form: form(cast) })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await expect(
        recordGathering(cast.work(cast.elira), { form: form(cast, { jurisdiction: 'MK' }) }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
    }));

  it('is refused when its facts do not fit together', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const refused: [Partial<GatheringForm>, string][] = [
        [{ endsOn: '2026-11-03' }, 'gathering_ends_before'],
        [{ jurisdiction: null }, 'gathering_needs_jurisdiction'],
        [{ kind: 'regional_conference' }, 'conference_is_regional'],
        [{ startsOn: '2026-11-26', endsOn: '2026-11-26', otherWomen: 1 }, 'gathering_not_begun'],
        [{ hostId: cast.organisations.cso }, 'host_is_no_partner'],
      ];
      for (const [typed, code] of refused)
        await expect(recordGathering(cast.work(cast.ana), { form: form(cast, typed) })).rejects.toMatchObject(
          { code },
        );
      const attendance = [{ organisationId: newId(), women: 1, men: 0 }];
      await expect(
        recordGathering(cast.work(cast.ana), { form: form(cast), attendance }),
      ).rejects.toMatchObject({ code: 'organisation_not_known' });
    }));

  it('counts organisations of which somebody came, and people with those who came for none', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, institution } = cast.organisations;
      const id = await recordGathering(cast.work(cast.elira), {
        form: form(cast, { otherWomen: 4, otherMen: 1 }),
        attendance: [
          { organisationId: cso, women: 2, men: 1 },
          { organisationId: institution, women: 0, men: 0 },
        ],
      });
      const [row] = await listGatherings(tx, cast.actionId, {});
      expect(row).toMatchObject({ id, organisations: 1, women: 6, men: 2, endsOn: '2026-11-04' });
      expect(await listAttendance(tx, id)).toMatchObject([{ name: 'Bridge Youth Centre', women: 2, men: 1 }]);
      const entries = await tx.selectFrom('platform.auditEntry').select(['word', 'details']).execute();
      expect(entries).toEqual([
        { word: 'gathering.record', details: { kind: 'round_table', scope: 'national', organisations: 1 } },
      ]);
    }));
});
