import { expect, it } from 'vitest';
import type { Side } from '../../../tests/support/cast.ts';
import { asReader } from '../../../tests/support/dispute-reader.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { publishForm } from '../../forms/index.ts';
import { buildForm } from '../../forms/testing.ts';
import { findApplication } from '../applications/queries.ts';
import { beginSubmission, submitApplication } from '../applications/submit-application.ts';
import { concludeCheck } from '../checks/save-check.ts';
import {
  buildCheck,
  buildDraft,
  buildOpening,
  buildPublishedCall,
  completeAnswers,
  secretOfTests,
  times,
} from '../testing.ts';
import { fitsOfApplication } from './fits-of-application.ts';

const label = (en: string) => ({ en });
/** The form of the tests with a group of partners, as forms for regional calls have one, and the income of the last year. */
function formWithPartners() {
  const own = buildForm();
  const [project, ...others] = own.sections;
  const questions = project!.questions.filter(({ key }) => !key.startsWith('partner'));
  const text = (key: string) => ({ key, type: 'text' as const, label: label(key), required: false });
  const group = {
    key: 'partners',
    type: 'group' as const,
    label: label('Partners'),
    entry: label('Partner'),
  };
  return buildForm({
    key: 'partner_form',
    sections: [
      {
        ...project!,
        questions: [
          ...questions,
          { key: 'annual_income', type: 'money', label: label('Income'), currencies: ['EUR'] },
          { ...group, min: 1, max: 5, questions: ['name', 'jurisdiction', 'registration'].map(text) },
        ],
      },
      ...others,
    ] as typeof own.sections,
  });
}
const partner = (name: string, jurisdiction: string) => ({ name, jurisdiction, registration: '' });
const rules = {
  ...{ form: 'partner_form', 'seats[]': ['RS', 'MK', 'AL', 'ME', 'BA', 'XK'], 'fields[]': ['youth'] },
  ...{ 'turnover_up_to-1': '50000', as_partner: '1' },
  ...{ partners_minimum: '2', partner_jurisdictions: '3' },
};

it(
  'The officer reads after the opening which of two applications fits the rules on fields, turnover and partners.',
  staged(async (cast) => {
    const tx = tables(cast);
    await publishForm(cast.work(cast.ana, times.draft), formWithPartners());
    const call = await buildPublishedCall(cast, { form: rules });
    const works = async (side: Side, field: 'youth' | 'migration') =>
      tx
        .updateTable('network.organisation')
        .set({ fields: [field] })
        .where('id', '=', side.besa.organisationId)
        .execute();
    const submit = async (side: Side, minor: number, partners: object[]) => {
      const { partners: _, ...others } = completeAnswers;
      const answers = { ...others, partners, annual_income: { minor, currency: 'EUR' } };
      const { applicationId } = await buildDraft(cast, call, { side, answers });
      const work = cast.work(side.besa, times.open);
      await beginSubmission(work, { applicationId });
      await submitApplication(work, { applicationId, secret: secretOfTests });
      return applicationId;
    };
    await works(cast, 'youth');
    await works(cast.foreign, 'migration');
    const [bridge, river] = [partner('Bridge', 'AL'), partner('River', 'ME')];
    const fits = await submit(cast, 50_000_00, [bridge, partner('Lake', 'MK')]);
    await submit(cast, 50_000_00, [river, partner('Hill', 'AL')]);
    const misfits = await submit(cast.foreign, 50_000_01, [{ ...river, name: 'river' }]);
    // What an organisation becomes later changes nothing of what it submitted.
    await works(cast, 'migration');
    await works(cast.foreign, 'youth');

    const verdicts = (applicationId: string, actor = cast.elira) =>
      asReader(tx, actor, async () => {
        const application = (await findApplication(tx, applicationId))!;
        const found = await fitsOfApplication(tx, application);
        return Object.fromEntries(
          found.map(({ rule, verdict, names = [] }) => [rule, [verdict, ...names].join(' ')]),
        );
      });
    // Before the opening the other applications are sealed.
    expect(await verdicts(fits, cast.besa)).toMatchObject({ as_partner: 'not_known', turnover: 'fits' });
    await buildOpening(cast, call);
    const all = { seat: 'fits', fields: 'fits', turnover: 'fits' };
    expect(await verdicts(fits)).toEqual({
      ...all,
      ...{ partners: 'fits', jurisdictions: 'fits', as_partner: 'fits' },
    });
    expect(await verdicts(misfits)).toEqual({
      ...{ seat: 'fits', fields: 'does_not_fit', turnover: 'does_not_fit' },
      ...{ partners: 'does_not_fit', jurisdictions: 'does_not_fit', as_partner: 'does_not_fit river' },
    });

    const conclude = (applicationId: string) =>
      asReader(tx, cast.elira, () =>
        concludeCheck(cast.work(cast.elira, times.after), {
          ...{ applicationId, items: buildCheck(), reasons: '' },
        }),
      );
    await conclude(fits);
    expect((await findApplication(tx, fits))?.state).toBe('eligible');
    await expectRefusal(conclude(misfits), 'verdict_against_rule');
  }),
);
