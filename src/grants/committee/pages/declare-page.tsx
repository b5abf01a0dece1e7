import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { hashOfApplicants } from '../applicants.ts';
import type { Committee } from '../queries.ts';
import type { Applicant } from '../queries-applicants.ts';
import { ConflictFields } from './conflict-fields.tsx';

/** Who chose no conflict of interest and one all the same is asked which it is: neither answer stays chosen. */
const undecided = (typed: FormState['typed']): FormState['typed'] =>
  typed.declaration === 'none' && (typed.applicant || typed.kind)
    ? { ...typed, declaration: '', kind: '' }
    : typed;

/** The gate of a member: who applied, and whether they have a shared interest with one of them. */
export function DeclarePage({
  context,
  committee,
  applicants,
  state,
}: {
  context: ActingContext;
  committee: Committee;
  applicants: readonly Applicant[];
  state: FormState;
}) {
  const { t, locale } = context.language;
  return (
    <FormPage
      {...state}
      typed={undecided(state.typed)}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.committee.declare.title')}
      caption={`${committee.callNumber} · ${inLanguage(committee.callTitle, locale)}`}
      intro={
        <>
          <p class="govuk-body">
            {t(applicants.length === 0 ? 'problem.committee_not_opened' : 'grants.committee.declare.text')}
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {applicants.map(({ number, organisationName }) => (
              <li>
                <bdi>{organisationName}</bdi> · {number}
              </li>
            ))}
          </ul>
          <p class="govuk-body">{t('grants.committee.declare.means')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {['interest', 'family', 'employment', 'confidential'].map((item) => (
              <li>{t(`grants.committee.means.${item}`)}</li>
            ))}
          </ul>
        </>
      }
    >
      <SeenField state={state} now={hashOfApplicants(applicants)} />
      <Radios
        name="declaration"
        label={t('grants.committee.member.declaration')}
        choices={(['none', 'conflict'] as const).map((value) => ({
          value,
          text: t(`grants.committee.declare.${value}`),
          hint: t(`grants.committee.declare.${value}_hint`),
        }))}
      />
      <ConflictFields applicants={applicants} optional />
      <Button>{t('grants.committee.declare.action')}</Button>
    </FormPage>
  );
}
