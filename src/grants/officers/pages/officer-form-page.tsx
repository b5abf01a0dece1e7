import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SeenField } from '../../../ui/seen-field.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Officer } from '../queries.ts';
import { seenOfOfficer, typedOfOfficer } from '../typed-officer.ts';

/** What is said of somebody who leads an organisation. */
export function OfficerFormPage({
  context,
  state,
  title,
  caption,
  officer,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  caption: string;
  /** Who is changed. */
  officer?: Officer;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      caption={caption}
      intro={<p class="govuk-body">{t('grants.officer.form.text')}</p>}
    >
      {officer ? <SeenField state={state} now={seenOfOfficer(officer)} /> : null}
      {officer && state.conflict ? (
        <BothVersions
          typed={state.typed}
          stored={typedOfOfficer(officer)}
          label={(name) => t(`grants.officer.${name.replace(/-\w+$/, '')}`)}
        />
      ) : null}
      <TextInput name="name" label={t('grants.officer.name')} hint={t('grants.officer.name.hint')} />
      <TextInput name="post" label={t('grants.officer.post')} hint={t('grants.officer.post.hint')} />
      <DateInput name="since" label={t('grants.officer.since')} optional />
      <DateInput
        name="until"
        label={t('grants.officer.until')}
        hint={t('grants.officer.until.hint')}
        optional
      />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
