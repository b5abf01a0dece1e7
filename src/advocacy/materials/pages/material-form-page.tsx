import { AbsentOrganisation } from '../../../network/index.ts';
import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FoldedCheckboxes, Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { materialKinds, topics } from '../schema.ts';
import { comparable, materialLabels } from '../typed.ts';
import { textLanguageOptions } from '../words.ts';

/** What a material is and who wrote it. */
export function MaterialFormPage({
  context,
  state,
  title,
  organisations,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  organisations: readonly { id: string; name: string }[];
  /** What is stored now; left out for a new one. */
  stored?: Typed;
}) {
  const { t, locale } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version);
  const nameOf = (id: string) => organisations.find((one) => one.id === id)?.name ?? '';
  return (
    <FormPage {...state} action={context.url.pathname} token={context.token} title={title}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {state.conflict && stored ? (
        <BothVersions
          typed={comparable(state.typed, nameOf)}
          stored={comparable(stored, nameOf)}
          label={(name) => t(materialLabels[name]!)}
        />
      ) : null}
      <Radios
        name="kind"
        label={t('advocacy.material.kind')}
        choices={materialKinds.map((value) => ({
          value,
          text: t(`advocacy.material.kind.${value}`),
          hint: t(`advocacy.material.kind.${value}.hint`),
        }))}
      />
      <Select
        name="topic"
        label={t('advocacy.material.topic')}
        empty=""
        options={topics.map((value) => ({ value, text: t(`matrix.area.${value}`) }))}
      />
      <Select
        name="jurisdiction"
        label={t('common.jurisdiction')}
        empty={t('advocacy.whole_region')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <Select
        name="original_language"
        label={t('advocacy.material.original_language')}
        hint={t('advocacy.material.original_language_hint')}
        empty=""
        options={textLanguageOptions}
      />
      <FoldedCheckboxes
        name="authors[]"
        absent={<AbsentOrganisation />}
        label={t('advocacy.material.organisations')}
        hint={t('advocacy.material.organisations_hint')}
        small
        optional
        choices={organisations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextArea
        name="named_authors"
        label={t('advocacy.material.named_authors')}
        hint={t('advocacy.material.named_authors_hint')}
        rows={3}
        optional
      />
      <Tick name="agreed" label={t('advocacy.material.agreed')} />
      <TextInput
        name="publisher"
        label={t('advocacy.material.publisher')}
        hint={t('advocacy.material.publisher_hint')}
      />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
