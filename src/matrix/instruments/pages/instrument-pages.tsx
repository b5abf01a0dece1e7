import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Day } from '../../../ui/time.tsx';
import { bindings, instrumentStatuses } from '../../schema.ts';
import type { Instrument } from '../queries.ts';
import { comparableInstrument } from '../typed.ts';

/** The instruments for those who look after them: what each is worth, who looked at it last and when. */
export function InstrumentListPage({
  instruments,
  mayCheck,
}: {
  instruments: readonly Instrument[];
  mayCheck: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('matrix.instruments.title')}</Heading>
      <p class="govuk-body">{t('matrix.instruments.text')}</p>
      {mayCheck ? (
        <ButtonLink look="secondary" href="/staff/instruments/new">
          {t('matrix.instrument.add')}
        </ButtonLink>
      ) : null}
      <Table
        caption={t('matrix.instruments.title')}
        hideCaption
        rows={instruments}
        columns={[
          {
            head: t('matrix.instrument'),
            href: ({ id }) => `${mayCheck ? '/staff' : ''}/instruments/${id}`,
            cell: ({ shortName }) => shortName,
          },
          { head: t('matrix.status'), cell: ({ status }) => t(`matrix.status.${status}`) },
          { head: t('matrix.checked_on'), cell: ({ checkedOn }) => <Day date={checkedOn} /> },
          {
            head: t('matrix.checked_by'),
            cell: ({ checkedBy }) =>
              checkedBy === null ? t('matrix.law.kept_by.file') : <bdi>{checkedBy}</bdi>,
          },
        ]}
      />
    </>
  );
}

const labels: Readonly<Record<string, string>> = {
  status: 'matrix.status',
  valid_from: 'matrix.valid_from',
  valid_to: 'matrix.valid_to',
  celex: 'matrix.instrument.celex',
  eli: 'matrix.law.eli',
  ecli: 'matrix.instrument.ecli',
  url: 'matrix.source_page',
  successor: 'matrix.instrument.successor',
  note: 'matrix.note',
};

/** Looking at an instrument anew: its worth, its days, where it stands, and what it is to each jurisdiction. */
export function InstrumentFormPage({
  context,
  state,
  instrument,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  instrument: Instrument;
  stored: Readonly<Record<string, string>>;
}) {
  const { t, locale } = context.language;
  const label = (name: string) => (labels[name] ? t(labels[name]) : jurisdictionName(name, locale));
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('matrix.instrument.check')}
      caption={instrument.shortName}
      intro={<p class="govuk-body">{t('matrix.instrument.check_text')}</p>}
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={comparableInstrument(state.typed)}
          stored={comparableInstrument(stored)}
          label={label}
        />
      ) : null}
      <Select
        name="status"
        label={label('status')}
        options={instrumentStatuses.map((value) => ({ value, text: t(`matrix.status.${value}`) }))}
      />
      <DateInput name="valid_from" label={label('valid_from')} optional />
      <DateInput name="valid_to" label={label('valid_to')} optional />
      <TextInput name="successor" label={label('successor')} optional />
      <TextInput name="celex" label={label('celex')} width={20} optional />
      <TextInput name="eli" label={label('eli')} optional />
      <TextInput name="ecli" label={label('ecli')} optional />
      <TextInput name="url" type="url" label={label('url')} optional />
      <TextArea name="note" label={label('note')} rows={3} optional />
      {jurisdictionCodes.map((code) => (
        <>
          <Heading level={2}>{jurisdictionName(code, locale)}</Heading>
          <Select
            name={`binding-${code}`}
            label={t('matrix.instrument.binding_to', { place: jurisdictionName(code, locale) })}
            empty={t('ui.not_given')}
            options={bindings.map((value) => ({ value, text: t(`matrix.binding.${value}`) }))}
            optional
          />
          <DateInput
            name={`since-${code}`}
            label={`${t('matrix.since')} (${jurisdictionName(code, locale)})`}
            optional
          />
          <TextInput
            name={`source-${code}`}
            label={`${t('matrix.source')} (${jurisdictionName(code, locale)})`}
            hint={t('matrix.instrument.source_hint')}
            optional
          />
        </>
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
