import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FoldedFields } from '../../../ui/folded-fields.tsx';
import { typedOne } from '../../../ui/form-context.ts';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { OrganisationChoice } from '../../queries.ts';
import type { Origins } from '../queries-origins.ts';
import { mostParties, partnershipKinds, partnershipLevels, partySorts } from '../schema.ts';
import { comparable, labels } from '../typed.ts';
import { KnownParties } from './known-parties.tsx';

/** Recording or correcting who works with whom. */
export function PartnershipFormPage({
  context,
  state,
  title,
  organisations,
  origins,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  organisations: readonly OrganisationChoice[];
  /** What it may have grown out of. */
  origins: Origins;
  /** What is stored now; left out for a new one. */
  stored?: Readonly<Record<string, string>>;
}) {
  const { t, locale } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? '';
  const choices = (words: readonly string[], of: string) =>
    words.map((value) => ({ value, text: t(`network.partnership.${of}.${value}`) }));
  const isFilled = (name: string) => typedOne(state.typed, name) !== '';
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={comparable(state.typed, nameOf)}
          stored={comparable(stored, nameOf)}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      <TextInput
        name="subject"
        label={t('network.partnership.subject')}
        hint={t('network.partnership.subject_hint')}
      />
      <Radios name="kind" label={t('network.partnership.kind')} choices={choices(partnershipKinds, 'kind')} />
      <Radios
        name="level"
        label={t('network.partnership.level')}
        choices={choices(partnershipLevels, 'level')}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        hint={t('network.partnership.jurisdiction_hint')}
        empty={t('network.partnership.several')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <Select
        name="other_jurisdiction"
        label={t('network.partnership.other_side')}
        hint={t('network.partnership.other_side_hint')}
        empty={t('common.none')}
        optional
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <TextInput name="place" label={t('network.municipality')} optional />
      <DateInput name="began_on" label={t('network.partnership.began_on')} />
      <DateInput
        name="ended_on"
        label={t('network.partnership.ended_on')}
        hint={t('network.partnership.ended_on_hint')}
        optional
      />
      <Heading level={2}>{t('network.partnership.parties')}</Heading>
      <p class="govuk-body">{t('network.partnership.parties_hint')}</p>
      <KnownParties state={state} organisations={organisations} />
      <FoldedFields title={t('network.partnership.others')} open={isFilled('other-0')}>
        <p class="govuk-body">{t('network.partnership.others_hint')}</p>
        {Array.from({ length: mostParties.others }, (_, at) => (
          <>
            <TextInput
              name={`other-${at}`}
              label={t('network.partnership.other', { number: at + 1 })}
              optional
            />
            <Select
              name={`sort-${at}`}
              label={t('network.partnership.other_sort', { number: at + 1 })}
              empty={t('common.none')}
              optional
              options={choices(partySorts, 'sort')}
            />
          </>
        ))}
      </FoldedFields>
      <FoldedFields
        title={t('network.partnership.origin')}
        open={isFilled('agreement') || isFilled('gathering')}
      >
        <Select
          name="agreement"
          label={t('network.partnership.from_agreement')}
          hint={t('network.partnership.origin_hint')}
          empty={t('common.none')}
          optional
          options={origins.agreements.map(({ id, title: text }) => ({ value: id, text }))}
        />
        <Select
          name="gathering"
          label={t('network.partnership.from_gathering')}
          empty={t('common.none')}
          optional
          options={origins.gatherings.map(({ id, title: text }) => ({ value: id, text }))}
        />
      </FoldedFields>
      <Heading level={2}>{t('network.partnership.document')}</Heading>
      <TextInput
        name="document_reference"
        label={t('network.partnership.document_reference')}
        hint={t('network.partnership.document_hint')}
        optional
      />
      <TextInput name="url" type="url" label={t('network.partnership.url')} optional />
      <TextArea name="summary" label={t('network.partnership.summary')} rows={6} optional />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
