import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { EarlierNames } from '../../public/pages/earlier-names.tsx';
import { bindings, instrumentKinds, instrumentStatuses } from '../../schema.ts';
import type { EarlierName, Instrument } from '../queries.ts';
import { comparableInstrument } from '../typed.ts';

const labels: Readonly<Record<string, string>> = {
  name: 'matrix.instrument.name',
  short_name: 'matrix.instrument.short_name',
  kind: 'matrix.instrument.kind',
  symbol: 'matrix.instrument.symbol',
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

/** A treaty, an act of the EU or guidance: added, or looked at anew with its days and what it is to each jurisdiction. */
export function InstrumentFormPage({
  context,
  state,
  looked,
}: {
  context: ActingContext;
  state: FormState;
  /** The instrument that is looked at anew. */
  looked?: Looked;
}) {
  const { t, locale } = context.language;
  const label = (name: string) => (labels[name] ? t(labels[name]) : jurisdictionName(name, locale));
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t(looked ? 'matrix.instrument.check' : 'matrix.instrument.add')}
      caption={looked?.instrument.shortName}
      intro={
        <p class="govuk-body">{t(looked ? 'matrix.instrument.check_text' : 'matrix.instrument.add_text')}</p>
      }
    >
      {looked ? <Seen state={state} stored={looked.stored} label={label} /> : null}
      <TextInput name="name" label={label('name')} hint={t('matrix.standard.in_english')} />
      <TextInput name="short_name" label={label('short_name')} />
      <Select
        name="kind"
        label={label('kind')}
        {...(looked ? {} : { empty: t('common.none') })}
        options={instrumentKinds.map((value) => ({ value, text: t(`matrix.kind.${value}`) }))}
      />
      <Select
        name="status"
        label={label('status')}
        {...(looked ? {} : { empty: t('common.none') })}
        options={instrumentStatuses.map((value) => ({ value, text: t(`matrix.status.${value}`) }))}
      />
      {looked ? (
        <>
          <DateInput name="valid_from" label={label('valid_from')} optional />
          <DateInput name="valid_to" label={label('valid_to')} optional />
          <TextInput name="successor" label={label('successor')} optional />
        </>
      ) : null}
      <TextInput name="symbol" label={label('symbol')} optional />
      <TextInput name="celex" label={label('celex')} width={20} optional />
      <TextInput name="eli" label={label('eli')} optional />
      <TextInput name="ecli" label={label('ecli')} optional />
      <TextInput name="url" type="url" label={label('url')} optional />
      {looked ? (
        <>
          <TextArea name="note" label={label('note')} rows={3} optional />
          <BindingFields />
        </>
      ) : null}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
      {looked ? <EarlierNames names={looked.earlier} /> : null}
    </FormPage>
  );
}

type Looked = {
  readonly instrument: Instrument;
  readonly stored: Readonly<Record<string, string>>;
  readonly earlier: readonly EarlierName[];
};

/** Which version was looked at, and what somebody else made of it meanwhile. */
function Seen({
  state,
  stored,
  label,
}: {
  state: FormState;
  stored: Looked['stored'];
  label: (name: string) => string;
}) {
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  return (
    <>
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={comparableInstrument(state.typed)}
          stored={comparableInstrument(stored)}
          label={label}
        />
      ) : null}
    </>
  );
}

/** What it is to each jurisdiction, since when, and where that was seen. */
function BindingFields() {
  const { t, locale } = useLanguage();
  return (
    <>
      {jurisdictionCodes.map((code) => {
        const place = jurisdictionName(code, locale);
        return (
          <>
            <Heading level={2}>{place}</Heading>
            <Select
              name={`binding-${code}`}
              label={t('matrix.instrument.binding_to', { place })}
              empty={t('ui.not_given')}
              options={bindings.map((value) => ({ value, text: t(`matrix.binding.${value}`) }))}
              optional
            />
            <DateInput name={`since-${code}`} label={`${t('matrix.since')} (${place})`} optional />
            <TextInput
              name={`source-${code}`}
              label={`${t('matrix.source')} (${place})`}
              hint={t('matrix.instrument.source_hint')}
              optional
            />
          </>
        );
      })}
    </>
  );
}
