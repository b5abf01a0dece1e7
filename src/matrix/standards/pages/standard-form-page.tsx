import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FoldedCheckboxes, Radios } from '../../../ui/choices.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { areas } from '../../schema.ts';
import type { SourcedProvision } from '../queries.ts';
import { otherLocales } from '../schema.ts';
import { comparable } from '../typed.ts';

/** Wording a standard, for the first time or anew. */
export function StandardFormPage({
  context,
  state,
  title,
  stored,
  provisions,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  stored: Typed;
  provisions: readonly SourcedProvision[];
}) {
  const { t } = context.language;
  const version = state.conflict ? stored.version : (state.typed.version ?? stored.version);
  const keyOf = (id: string) => provisions.find((one) => one.id === id)?.key ?? '';
  const labelOf = (name: string) => {
    const [field, ...locale] = name.split('-');
    const label = t(
      field === 'area' || field === 'provisions' ? `matrix.${field}` : `matrix.standard.${field}`,
    );
    return locale.length > 0 ? `${label}: ${localeName(locale.join('-'))}` : label;
  };
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={title}
      intro={<p class="govuk-body">{t('matrix.standard.edit_intro')}</p>}
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict ? (
        <BothVersions
          typed={comparable(state.typed, keyOf)}
          stored={comparable(stored, keyOf)}
          label={labelOf}
        />
      ) : null}
      <TextInput name="title" label={t('matrix.standard.title')} hint={t('matrix.standard.in_english')} />
      <TextArea
        name="statement"
        label={t('matrix.standard.statement')}
        hint={t('matrix.standard.statement_hint')}
        rows={4}
      />
      <Radios
        name="area"
        label={t('matrix.area')}
        choices={areas.map((area) => ({ value: area, text: t(`matrix.area.${area}`) }))}
      />
      <Details summary={t('matrix.standard.other_languages')} open={Object.keys(state.errors).some(isOther)}>
        {otherLocales.map((locale) => (
          <>
            <TextInput name={`title-${locale}`} label={labelOf(`title-${locale}`)} optional />
            <TextArea name={`statement-${locale}`} label={labelOf(`statement-${locale}`)} rows={3} optional />
          </>
        ))}
      </Details>
      <FoldedCheckboxes
        name="provisions"
        label={t('matrix.provisions')}
        hint={t('matrix.standard.provisions_hint')}
        small
        choices={provisions.map((one) => ({
          value: one.id,
          text: `${one.key}: ${one.instrument}, ${one.article}`,
        }))}
      />
      <TextInput name="reason" label={t('common.reason')} hint={t('matrix.standard.reason_hint')} />
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

const isOther = (name: string) => name.includes('-');
