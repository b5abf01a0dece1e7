import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes, Radios } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { sources } from '../schema.ts';
import { comparable, labels } from '../typed.ts';
import { languageOptions } from '../words.ts';

/** Recording or correcting a recommendation. */
export function RecommendationFormPage({
  context,
  state,
  title,
  institutions,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  institutions: readonly { id: string; name: string }[];
  /** What is stored now; left out for a new one. */
  stored?: Readonly<Record<string, string | readonly string[]>>;
}) {
  const { t, locale } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  const nameOf = (id: string) => institutions.find((one) => one.id === id)?.name ?? '';
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {typeof state.typed.standard === 'string' && state.typed.standard ? (
        <>
          <input type="hidden" name="standard" value={state.typed.standard} />
          <InsetText>{t('advocacy.recommendation.from_cell')}</InsetText>
        </>
      ) : null}
      {state.conflict && stored ? (
        <BothVersions
          typed={comparable(state.typed, nameOf)}
          stored={comparable(stored, nameOf)}
          label={(name) => t(labels[name]!)}
        />
      ) : null}
      <TextInput
        name="title"
        label={t('advocacy.recommendation.name')}
        hint={t('advocacy.recommendation.name_hint')}
      />
      <TextArea
        name="ask"
        label={t('advocacy.recommendation.ask')}
        hint={t('advocacy.recommendation.ask_hint')}
        rows={5}
      />
      <Heading level={2}>{t('advocacy.recommendation.whom')}</Heading>
      <Checkboxes
        name="addressees"
        absent={<AbsentOrganisation />}
        label={t('advocacy.recommendation.addressee_known')}
        hint={t('advocacy.recommendation.addressees_hint')}
        choices={institutions.map(({ id, name }) => ({ value: id, text: name }))}
        optional
        small
      />
      <TextArea
        name="addressee_names"
        label={t('advocacy.recommendation.addressee_name')}
        hint={t('advocacy.recommendation.addressee_hint')}
        rows={3}
        optional
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('advocacy.whole_region')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <TextInput
        name="territory"
        label={t('advocacy.recommendation.territory')}
        hint={t('advocacy.recommendation.territory_hint')}
        optional
      />
      <Heading level={2}>{t('advocacy.recommendation.where_from')}</Heading>
      <Radios
        name="source"
        label={t('advocacy.recommendation.source')}
        choices={sources.map((value) => ({ value, text: t(`advocacy.source.${value}`) }))}
      />
      <TextInput
        name="source_body"
        label={t('advocacy.recommendation.source_body')}
        hint={t('advocacy.recommendation.source_body_hint')}
        optional
      />
      <TextInput
        name="symbol"
        label={t('advocacy.recommendation.symbol')}
        hint={t('advocacy.recommendation.symbol_hint')}
        optional
      />
      <TextInput name="paragraph" label={t('advocacy.recommendation.paragraph')} optional />
      <DateInput name="said_on" label={t('advocacy.recommendation.said_on')} optional />
      <TextInput name="url" type="url" label={t('advocacy.recommendation.url')} optional />
      <TextArea
        name="original"
        label={t('advocacy.recommendation.original')}
        hint={t('advocacy.recommendation.original_hint')}
        rows={6}
        optional
      />
      <Select
        name="original_language"
        label={t('advocacy.recommendation.original_language')}
        empty={t('common.none')}
        optional
        options={languageOptions}
      />
      <Heading level={2}>{t('advocacy.recommendation.review')}</Heading>
      <DateInput
        name="review_on"
        label={t('advocacy.recommendation.review_on')}
        hint={t('advocacy.recommendation.review_hint')}
        optional
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
