import type { FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import type { Notice } from '../../../privacy/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { fieldsOfWork } from '../schema.ts';

type Props = FormState & {
  readonly action: string;
  readonly token: string;
  /** Asks for the person too, who has no account yet. */
  readonly person: boolean;
  readonly notice: Notice;
};

export function RegisterPage({ action, token, person, notice, ...state }: Props) {
  const { t } = useLanguage();
  return (
    <FormPage
      action={action}
      token={token}
      {...state}
      title={t(person ? 'people.register.title' : 'people.account.register_another')}
      intro={
        <p class="govuk-body-l">{t(person ? 'people.register.intro' : 'people.register.another_intro')}</p>
      }
    >
      <OrganisationFields />
      {person ? <PersonFields /> : null}
      <PrivacyNotice {...notice} />
      <Button>{t('people.register.button')}</Button>
    </FormPage>
  );
}

function OrganisationFields() {
  const { t, locale } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('people.register.organisation')}</Heading>
      <TextInput
        name="name"
        label={t('people.field.organisation_name')}
        hint={t('people.register.name_hint')}
        autocomplete="organization"
      />
      <TextArea
        name="otherNames"
        label={t('people.field.other_names')}
        hint={t('people.register.other_names_hint')}
        rows={3}
        optional
      />
      <Select
        name="jurisdiction"
        label={t('people.field.jurisdiction')}
        empty={t('people.choose')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <TextInput name="municipality" label={t('people.field.municipality')} autocomplete="address-level2" />
      <TextInput
        name="registrationNumber"
        label={t('people.field.registration_number')}
        hint={t('people.register.number_hint')}
        width={20}
      />
      <Checkboxes
        name="fields"
        label={t('people.field.fields_of_work')}
        choices={fieldsOfWork.map((field) => ({ value: field, text: t(`people.field_of_work.${field}`) }))}
      />
      <SafetyRail />
    </>
  );
}

function PersonFields() {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('people.register.person')}</Heading>
      <TextInput name="personName" label={t('people.field.name')} autocomplete="name" />
      <TextInput
        name="email"
        label={t('people.field.email')}
        hint={t('people.register.email_hint')}
        type="email"
        autocomplete="username"
      />
    </>
  );
}
