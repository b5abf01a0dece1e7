import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import {
  buildAgreement,
  buildAssessed,
  buildAwarded,
  buildDecision,
  buildPublishedCall,
  terms,
  times,
} from '../testing.ts';
import { createAgreement } from './create-agreement.ts';
import { findAgreement, listIndicators, listInstalments, listPeriods } from './queries.ts';

describe('making a sub-grant agreement', () => {
  it(
    'is for the call’s officers, of an application that was awarded and told so',
    staged(async (cast) => {
      const { applicationId } = await buildAwarded(cast);
      for (const actor of [cast.foreign.elira, cast.ana, cast.fatos, cast.besa])
        await expectRefusal(createAgreement(cast.work(actor), { applicationId, terms }), 'not_permitted');
      const call = await buildPublishedCall(cast);
      const work = cast.work(cast.elira, times.signed);
      const won = await buildAssessed(cast, call, { points: 5 });
      const lost = await buildAssessed(cast, call, { points: 2 });
      await expectRefusal(createAgreement(work, { ...won, terms }), 'not_found');
      await buildDecision(cast, call, { silent: true });
      await expectRefusal(createAgreement(work, { ...won, terms }), 'not_communicated');
      await expectRefusal(createAgreement(work, { ...lost, terms }), 'not_awarded');
    }),
  );

  it(
    'keeps to the call’s durations',
    staged(async (cast) => {
      const { applicationId } = await buildAwarded(cast);
      const work = cast.work(cast.elira, times.signed);
      for (const months of [5, 13]) {
        const attempt = createAgreement(work, { applicationId, terms: { ...terms, months } });
        await expect(attempt).rejects.toMatchObject({ code: 'duration_outside_rules', field: 'months' });
      }
    }),
  );

  it(
    'keeps one third party under its ceiling over all calls, to the cent',
    staged(async (cast) => {
      await buildAgreement(cast, { draft: true });
      const work = cast.work(cast.elira, times.signed);
      const within = await buildAwarded(cast, { form: { third_party_ceiling: '10000' } });
      const over = await buildAwarded(cast, { form: { third_party_ceiling: '14999.99' } });
      const of = ({ applicationId }: { applicationId: string }) =>
        createAgreement(work, { applicationId, terms });
      await of(within);
      await expect(of(over)).rejects.toMatchObject({
        code: 'third_party_ceiling',
        details: { leftMinor: 4_999_99, currency: 'EUR' },
      });
    }),
  );

  it(
    'takes over the call’s rules and the applicant’s words, with instalments that sum up and periods made in advance',
    staged(async (cast) => {
      const { agreementId, applicationId } = await buildAgreement(cast, { draft: true, account: 'entered' });
      const tx = tables(cast);
      expect(await findAgreement(tx, agreementId)).toMatchObject({
        applicationId,
        state: 'draft',
        number: 'RS-2026-01-001/A',
        title: 'Two banks',
        summary: 'One river, two banks.',
        amountMinor: 5_000_00,
        startsOn: '2026-04-01',
        endsOn: '2027-03-31',
        rules: { thirdPartyCeilingMinor: 60_000_00 },
      });
      expect(await listInstalments(tx, agreementId)).toMatchObject([
        { number: 1, kind: 'pre_financing', amountMinor: 3_000_00, state: 'planned' },
        { number: 2, kind: 'balance', amountMinor: 2_000_00, state: 'planned' },
      ]);
      expect(await listPeriods(tx, agreementId)).toMatchObject([
        { number: 1, startsOn: '2026-04-01', endsOn: '2026-09-30', dueOn: '2026-10-30', final: false },
        { number: 2, startsOn: '2026-10-01', endsOn: '2027-03-31', dueOn: '2027-04-30', final: true },
      ]);
      expect(await listIndicators(tx, agreementId)).toHaveLength(3);
      expect(await wordsAbout(cast, agreementId)).toEqual(['agreement.create']);
    }),
  );
});
