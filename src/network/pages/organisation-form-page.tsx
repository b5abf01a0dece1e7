import type { ActingContext, FormState, Typed } from '../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Notice } from '../../privacy/index.ts';
import { BothVersions } from '../../ui/both-versions.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/choices.tsx';
import { typedMany } from '../../ui/form-context.ts';
import { FormPage } from '../../ui/form-page.tsx';
import { Heading } from '../../ui/heading.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../ui/safety-rail.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { fieldsOfWork, type OrganisationKind } from '../schema.ts';

type Props = {
  context: ActingContext;
  state: FormState;
  title: string;
  kind: OrganisationKind;
  notice: Notice;
  /** An organisation of the Action's definition keeps its names and its place. */
  defined?: boolean;
  /** What is stored now; left out for a new one. */
  stored?: Typed;
};

/** The profile of an organisation as a form. */
export function OrganisationFormPage({ context, state, title, kind, notice, defined, stored }: Props) {
  const { language, url, token } = context;
  const { t, locale } = language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  const places = jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }));
  return (
    <FormPage {...state} action={url.pathname} token={token} title={title}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={inWords(state.typed)}
          stored={inWords(stored)}
          label={(name) => t(labels[name] ?? 'network.title')}
        />
      ) : null}
      {defined ? (
        <>
          <p class="govuk-body">{t('network.edit.defined')}</p>
          {['name', 'shortName', 'jurisdiction'].map((name) => (
            <input type="hidden" name={name} value={String(stored?.[name] ?? '')} />
          ))}
        </>
      ) : (
        <>
          <TextInput name="name" label={t('common.name')} hint={t('network.name_hint')} />
          <TextInput name="shortName" label={t('network.short_name')} width={20} optional />
        </>
      )}
      <TextArea
        name="otherNames"
        label={t('network.other_names')}
        hint={t('network.other_names_hint')}
        rows={3}
        optional
      />
      {defined ? null : (
        <Select
          name="jurisdiction"
          label={t('network.registered_in')}
          empty={t(kind === 'cso' ? 'people.choose' : 'network.regional')}
          options={places}
        />
      )}
      <TextInput name="municipality" label={t('network.municipality')} optional />
      <Heading level={2}>{t('network.registration')}</Heading>
      <TextInput name="legalForm" label={t('network.legal_form')} optional />
      <TextInput name="registerName" label={t('network.register')} optional />
      <TextInput name="registrationNumber" label={t('network.registration_number')} width={20} optional />
      <NumberInput name="foundedYear" label={t('network.founded')} width={4} optional />
      <Heading level={2}>{t('network.work')}</Heading>
      <Checkboxes
        name="fields"
        label={t('network.field')}
        optional
        choices={fieldsOfWork.map((field) => ({ value: field, text: t(`people.field_of_work.${field}`) }))}
      />
      <Checkboxes name="worksIn" label={t('network.works_in')} optional choices={places} />
      <TextArea name="description" label={t('network.description')} rows={6} optional />
      <SafetyRail />
      <Heading level={2}>{t('network.contact')}</Heading>
      <TextInput name="website" label={t('network.website')} type="url" optional />
      <TextInput
        name="contactEmail"
        label={t('network.contact_email')}
        hint={t('network.contact_email_hint')}
        type="email"
        optional
      />
      <PrivacyNotice {...notice} />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

const labels: Readonly<Record<string, string>> = {
  name: 'common.name',
  shortName: 'network.short_name',
  otherNames: 'network.other_names',
  jurisdiction: 'network.registered_in',
  municipality: 'network.municipality',
  legalForm: 'network.legal_form',
  registerName: 'network.register',
  registrationNumber: 'network.registration_number',
  foundedYear: 'network.founded',
  fields: 'network.field',
  worksIn: 'network.works_in',
  description: 'network.description',
  website: 'network.website',
  contactEmail: 'network.contact_email',
};

/** The fields of the form as texts to lay beside each other. */
function inWords(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    Object.keys(labels).map((name) => [name, typedMany(typed, name).join(', ').replace(/\r\n?/g, '\n')]),
  );
}
