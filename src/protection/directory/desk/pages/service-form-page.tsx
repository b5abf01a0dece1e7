import type { PropsWithChildren } from 'hono/jsx';
import { serviceNeeds } from '../../../../action/index.ts';
import type { ActingContext, FormState } from '../../../../platform/http/route.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkboxes, FoldedCheckboxes, Radios } from '../../../../ui/choices.tsx';
import { Details } from '../../../../ui/details.tsx';
import { errorOf, typedOne, useForm } from '../../../../ui/form-context.ts';
import { FormPage } from '../../../../ui/form-page.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { SafetyRail } from '../../../../ui/safety-rail.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import type { PlaceName } from '../../../place-name.ts';
import {
  accessCodes,
  costCodes,
  documentCodes,
  forWhomCodes,
  interpreterCodes,
  placeKinds,
  policeCodes,
  spokenLanguages,
  stepCodes,
  textKinds,
} from '../../content.ts';
import type { AreaRow } from '../../queries.ts';
import { toldCodes } from '../../rules.ts';
import { weekdays } from '../../schema.ts';

export type ServiceFormProps = {
  readonly context: ActingContext;
  readonly state: FormState;
  readonly title: string;
  readonly areas: readonly AreaRow[];
  readonly places: readonly string[];
  readonly placeName: PlaceName;
};

/** What is said of a service: codes and numbers first, free text last. */
export function ServiceFormPage({ context, state, title, areas, places, placeName }: ServiceFormProps) {
  const { t } = context.language;
  const choicesOf = (codes: readonly string[], root: string) =>
    codes.map((value) => ({ value, text: t(`${root}.${value}`) }));
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      <TextInput name="provider" label={t('service.provider')} hint={t('service.provider.hint')} />
      <Select
        name="place"
        label={t('service.area')}
        empty={t('service.area.empty')}
        options={[
          ...areas.map(({ id, jurisdiction, name }) => ({
            value: id,
            text: `${placeName(jurisdiction)}: ${name}`,
          })),
          ...places.map((code) => ({
            value: code,
            text: t('service.area.other', { place: placeName(code) }),
          })),
        ]}
      />
      <TextInput name="new_area" label={t('service.area.new')} hint={t('service.area.new.hint')} />
      <Select
        name="need"
        label={t('service.need')}
        empty={t('service.area.empty')}
        options={choicesOf(serviceNeeds, 'services.need')}
        whole
      />
      <Radios
        name="police_told"
        label={t('services.police_told')}
        hint={t('service.police.hint')}
        choices={choicesOf(policeCodes, 'service.police')}
      />
      <Radios
        name="documents"
        label={t('services.documents')}
        choices={choicesOf(documentCodes, 'services.documents')}
      />
      <Radios
        name="place_kind"
        label={t('service.place_kind')}
        choices={choicesOf(placeKinds, 'service.place_kind')}
      />
      <TextInput name="address" label={t('service.address')} hint={t('service.address.hint')} />
      <TextInput name="phones" label={t('services.phone')} hint={t('service.phones.hint')} type="tel" />
      <FoldedCheckboxes
        name="for_whom"
        label={t('services.who')}
        hint={t('service.who.hint')}
        choices={choicesOf(forWhomCodes, 'services.who')}
        small
      />
      <TextInput name="age_from" label={t('service.age_from')} inputmode="numeric" width={3} optional />
      <TextInput name="age_to" label={t('service.age_to')} inputmode="numeric" width={3} optional />
      <FoldedCheckboxes
        name="languages"
        label={t('services.languages')}
        choices={Object.entries(spokenLanguages).map(([value, text]) => ({ value, text }))}
        whole
        small
      />
      <Radios
        name="interpreter"
        label={t('services.interpreter')}
        choices={choicesOf(interpreterCodes, 'services.interpreter')}
      />
      <Radios name="cost" label={t('services.cost')} choices={choicesOf(costCodes, 'services.cost')} />
      <Radios
        name="access"
        label={t('services.access')}
        choices={choicesOf(accessCodes, 'services.access')}
      />
      <Radios name="step_free" label={t('services.steps')} choices={choicesOf(stepCodes, 'service.steps')} />
      <HoursFields />
      <Folded summary={t('service.texts')} names={textKinds.map((kind) => `text_${kind}`)}>
        <SafetyRail />
        {textKinds.map((kind) => (
          <TextArea
            name={`text_${kind}`}
            label={t(`services.text.${kind}`)}
            hint={t('service.text.hint')}
            rows={2}
            optional
          />
        ))}
      </Folded>
      <Heading level={2}>{t('service.discreet')}</Heading>
      <p class="govuk-body">{t('service.discreet.text')}</p>
      <Radios
        name="told"
        label={t('service.discreet.told')}
        choices={choicesOf(toldCodes, 'service.discreet.told')}
      />
      <Folded summary={t('service.discreet.more')} names={['discreet_phone', 'discreet_remark']}>
        <TextInput name="discreet_phone" label={t('service.discreet.phone')} type="tel" optional />
        <TextArea name="discreet_remark" label={t('service.discreet.remark')} rows={2} optional />
      </Folded>
      <Button>{t('service.save')}</Button>
    </FormPage>
  );
}

function HoursFields() {
  const { t } = useLanguage();
  return (
    <>
      <Checkboxes
        name="always"
        label={t('services.hours')}
        choices={[{ value: 'yes', text: t('services.hours.always') }]}
      />
      <Folded summary={t('service.hours.days')} names={weekdays.map((one) => `hours_${one}`)}>
        {weekdays.map((one) => (
          <TextInput
            name={`hours_${one}`}
            label={t(`services.day.${one}`)}
            hint={t('service.hours.hint')}
            width={20}
            optional
          />
        ))}
      </Folded>
    </>
  );
}

/** Fields that may stay empty: closed until one of them is filled in or at fault. */
function Folded({
  summary,
  names,
  children,
}: PropsWithChildren<{ summary: string; names: readonly string[] }>) {
  const { typed, errors } = useForm({});
  const open = names.some((name) => typedOne(typed, name) !== '' || errorOf(errors, name) !== undefined);
  return (
    <Details summary={summary} open={open}>
      {children}
    </Details>
  );
}
