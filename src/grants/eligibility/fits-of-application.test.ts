import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findApplication } from '../applications/queries.ts';
import { startApplication } from '../applications/start-application.ts';
import { findCall } from '../calls/queries.ts';
import { concludeCheck } from '../checks/save-check.ts';
import { buildCheck, buildPublishedCall, buildSubmitted, times } from '../testing.ts';
import { fitsOfApplication, fitsOfOrganisation } from './fits-of-application.ts';

/** A call for organisations of another jurisdiction than the applicant's. */
async function misfit(cast: Parameters<Parameters<typeof staged>[0]>[0]) {
  const call = await buildPublishedCall(cast, { form: { 'seats[]': ['ME'], as_lead: '1' } });
  return { call, built: await buildSubmitted(cast, call) };
}

describe('an applicant from another jurisdiction', () => {
  it(
    'is warned and not locked out',
    staged(async (cast) => {
      const { call, built } = await misfit(cast);
      const found = (await findCall(tables(cast), call.callId))!;
      const fits = await fitsOfOrganisation(tables(cast), found, cast.besa.organisationId);
      expect(fits).toEqual([
        { rule: 'seat', verdict: 'does_not_fit' },
        { rule: 'as_lead', verdict: 'does_not_fit' },
      ]);
      const application = (await findApplication(tables(cast), built.applicationId))!;
      expect(application.state).toBe('submitted');
    }),
  );

  it(
    'stays what it was at submission, whatever its profile says later',
    staged(async (cast) => {
      const { built } = await misfit(cast);
      await tables(cast)
        .updateTable('network.organisation')
        .set({ jurisdiction: 'ME' })
        .where('id', '=', cast.besa.organisationId)
        .execute();
      const application = (await findApplication(tables(cast), built.applicationId))!;
      const [seat] = await fitsOfApplication(tables(cast), application);
      expect(seat).toEqual({ rule: 'seat', verdict: 'does_not_fit' });
    }),
  );

  it(
    'is passed in the check only with a reason',
    staged(async (cast) => {
      const { built } = await misfit(cast);
      const work = cast.work(cast.elira, times.after);
      const items = buildCheck();
      await expectRefusal(concludeCheck(work, { ...built, items, reasons: '' }), 'verdict_against_rule');
      const explained = { verdict: 'yes' as const, note: 'Its branch in Serbia is registered.' };
      await concludeCheck(work, {
        ...built,
        items: { ...items, applicant_eligible: explained },
        reasons: '',
      });
      expect((await findApplication(work.tx, built.applicationId))?.state).toBe('eligible');
    }),
  );
});

describe('a national call', () => {
  it(
    'is for its own jurisdiction when it names none, and asks what only the applicant knows',
    staged(async (cast) => {
      const form = { registered_years: '1', 'legal_forms[]': ['association'] };
      const call = await buildPublishedCall(cast, { form });
      const found = (await findCall(tables(cast), call.callId))!;
      expect(found.rules.applicants?.seats).toEqual(['RS']);
      const applicationId = await startApplication(cast.work(cast.besa, times.open), {
        ...call,
        title: 'Two banks',
        language: 'en',
        declared: { legalForm: 'association', registeredInTime: 'yes' },
      });
      const application = (await findApplication(tables(cast), applicationId))!;
      const fits = await fitsOfApplication(tables(cast), application);
      expect(fits.map(({ verdict }) => verdict)).toEqual(['fits', 'fits', 'fits']);
    }),
  );
});
