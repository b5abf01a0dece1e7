import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { localeName } from '../../../platform/language/locales.ts';
import type { Notice } from '../../../privacy/index.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { PrivacyNotice } from '../../../ui/privacy-notice.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { turnoverFields } from '../../eligibility/turnovers.ts';
import type { Lot } from '../queries.ts';
import { callLanguages, deadlineZones } from '../schema.ts';
import { AssessmentFields } from './assessment-fields.tsx';
import { fieldLabel } from './field-label.ts';
import { MoneyFields } from './money-fields.tsx';
import { ReportingFields } from './reporting-fields.tsx';
import { WhoMayApplyFields } from './who-may-apply-fields.tsx';

export type CallFormOptions = {
  forms: readonly { key: string; title: string }[];
  reportForms: readonly { key: string; title: string }[];
  grids: readonly { key: string; title: string }[];
};
type Props = {
  context: ActingContext;
  state: FormState;
  options: CallFormOptions;
  title: string;
  version: number;
  notice: Notice;
  /** Of a draft that is kept. */
  lots?: readonly Lot[];
  /** Above the form: what it may begin with. */
  begin?: Child;
  /** What is stored now, when somebody else saved meanwhile. */
  stored?: Readonly<Record<string, string>>;
};

/** Drafting and editing a call: one form, everything that will be frozen. */
export function CallFormPage({ context, state, options, title, version, ...props }: Props) {
  const { t, locale } = context.language;
  const { notice, begin, lots, stored } = props;
  const chosen = (list: readonly { key: string; title: string }[]) =>
    list.map(({ key, title: text }) => ({ value: key, text }));
  const shownVersion = state.conflict ? version : (state.typed.version ?? version);
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title} intro={begin}>
      <input type="hidden" name="version" value={String(shownVersion)} />
      {state.conflict && stored ? (
        <BothVersions
          typed={state.typed}
          stored={{ ...turnoverFields('', ''), ...stored }}
          label={(name) => fieldLabel(t, 'grants.call.field', name)}
        />
      ) : null}
      <SafetyRail />
      <Radios
        name="scope"
        label={t('grants.call.field.scope')}
        inline
        choices={(['national', 'regional'] as const).map((value) => ({
          value,
          text: t(`grants.call.scope.${value}`),
        }))}
      />
      <Select
        name="jurisdiction"
        label={t('grants.call.field.jurisdiction')}
        hint={t('grants.call.field.jurisdiction.hint')}
        empty={t('grants.call.scope.regional')}
        options={jurisdictionCodes.map((value) => ({ value, text: jurisdictionName(value, locale) }))}
      />
      <TextInput
        name="title-en"
        label={t('grants.call.field.title')}
        hint={t('grants.call.field.in_english')}
      />
      <TextArea
        name="summary-en"
        label={t('grants.call.field.summary')}
        hint={t('grants.call.field.in_english')}
        rows={8}
      />
      <Details summary={t('grants.call.other_languages')}>
        {callLanguages.map((one) => (
          <>
            <TextInput
              name={`title-${one}`}
              label={`${t('grants.call.field.title')} – ${localeName(one)}`}
              optional
            />
            <TextArea
              name={`summary-${one}`}
              label={`${t('grants.call.field.summary')} – ${localeName(one)}`}
              optional
            />
          </>
        ))}
      </Details>
      <Select
        name="authentic_language"
        label={t('grants.call.field.authentic_language')}
        hint={t('grants.call.field.authentic_language.hint')}
        options={['en' as const, ...callLanguages].map((value) => ({ value, text: localeName(value) }))}
      />
      <WhoMayApplyFields lots={lots} />
      <Heading level={2}>{t('grants.call.section.time')}</Heading>
      <DateInput name="opens_on" label={t('grants.call.field.opens_on')} />
      <DateInput name="deadline_on" label={t('grants.call.field.deadline_on')} />
      <TextInput name="deadline_time" label={t('grants.call.field.deadline_time')} hint="14:00" width={5} />
      <Select
        name="deadline_zone"
        label={t('grants.call.field.deadline_zone')}
        options={deadlineZones().map((value) => ({ value, text: value }))}
      />
      <NumberInput
        name="grace_seconds"
        label={t('grants.call.field.grace_seconds')}
        hint={t('grants.call.field.grace_seconds.hint')}
      />
      <NumberInput
        name="ask_days"
        label={t('grants.call.field.ask_days')}
        hint={t('grants.call.field.ask_days.hint')}
        suffix={t('common.days')}
      />
      <NumberInput name="answer_days" label={t('grants.call.field.answer_days')} suffix={t('common.days')} />
      <Heading level={2}>{t('grants.call.section.forms')}</Heading>
      <Select name="form" label={t('grants.call.field.form')} options={chosen(options.forms)} />
      <Select
        name="report_form"
        label={t('grants.call.field.report_form')}
        options={chosen(options.reportForms)}
      />
      <Select name="grid" label={t('grants.call.field.grid')} options={chosen(options.grids)} />
      <NumberInput
        name="hours_expected"
        label={t('grants.call.field.hours_expected')}
        hint={t('grants.call.field.hours_expected.hint')}
      />
      <MoneyFields />
      <AssessmentFields />
      <ReportingFields />
      <Heading level={2}>{t('grants.call.section.contact')}</Heading>
      <TextInput
        name="contact_name"
        label={t('grants.call.field.contact_name')}
        hint={t('grants.call.field.contact_name.hint')}
      />
      <TextInput name="contact_email" label={t('grants.call.field.contact_email')} />
      <PrivacyNotice {...notice} />
      <ButtonRow>
        <Button>{t('common.save_draft')}</Button>
      </ButtonRow>
    </FormPage>
  );
}
