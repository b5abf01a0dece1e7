import { fieldsOfWork } from '../../../people/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { PoolMember } from '../../assessment/queries-pool.ts';
import { assessorLanguages, readingName } from '../rules.ts';
import { seenOfProfile } from '../typed-profile.ts';

type Props = {
  context: ActingContext;
  assessor: PoolMember;
  state: FormState;
  /** This reader keeps the note on the fee. */
  notes: boolean;
};

/** What is said of an assessor: by themselves, or by a grant officer. */
export function ProfileFormPage({ context, assessor, state, notes }: Props) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('grants.assessor.form.title')}
      caption={`${assessor.name}, ${assessor.organisationName}`}
      intro={<p class="govuk-body">{t('grants.assessor.form.text')}</p>}
    >
      <SeenField state={state} now={seenOfProfile(assessor)} />
      <Checkboxes
        name="languages[]"
        label={t('grants.assessor.languages')}
        hint={t('grants.assessor.languages.hint')}
        choices={assessorLanguages.map((value) => ({ value, text: readingName(value) }))}
        optional
      />
      <Checkboxes
        name="fields[]"
        label={t('grants.assessor.fields')}
        choices={fieldsOfWork.map((value) => ({ value, text: t(`people.field_of_work.${value}`) }))}
        optional
      />
      <DateInput name="availableFrom" label={t('grants.assessor.from')} optional />
      <DateInput
        name="availableUntil"
        label={t('grants.assessor.until')}
        hint={t('grants.assessor.until.hint')}
        optional
      />
      {notes ? (
        <>
          <SafetyRail />
          <TextArea
            name="feeNote"
            label={t('grants.assessor.fee')}
            hint={t('grants.assessor.fee.hint')}
            optional
          />
        </>
      ) : null}
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
