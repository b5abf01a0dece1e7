import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choices.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Questionnaire } from '../rules.ts';
import { answers } from '../schema.ts';

/** The statements of one area: each with its score, or that it does not apply, and a note of what shows it. */
export function AreaFormPage({
  context,
  state,
  title,
  area,
  version,
  stored,
}: {
  context: ActingContext;
  state: FormState;
  title: string;
  area: Questionnaire['areas'][number];
  version: number;
  stored: Readonly<Record<string, string>>;
}) {
  const { t, locale } = context.language;
  const typed = Object.keys(state.typed).length > 0 ? state.typed : stored;
  const shown = state.conflict ? version : (state.typed.version ?? version);
  const textOf = (key: string) =>
    inLanguage(area.statements.find((one) => one.key === key.replace(/^(score|note)-/, ''))!.text, locale);
  return (
    <FormPage
      {...state}
      typed={typed}
      action={context.url.pathname}
      token={context.token}
      title={title}
      intro={<p class="govuk-body">{t('network.capacity.area_intro')}</p>}
    >
      <input type="hidden" name="version" value={String(shown)} />
      {state.conflict ? (
        <BothVersions
          typed={state.typed}
          stored={stored}
          label={(name) =>
            name.startsWith('note-') ? `${textOf(name)} ${t('network.capacity.note')}` : textOf(name)
          }
        />
      ) : null}
      {area.statements.map(({ key, text }) => (
        <>
          <Radios
            name={`score-${key}`}
            label={inLanguage(text, locale)}
            small
            choices={answers.map((value) => ({ value, text: t(`network.capacity.answer.${value}`) }))}
          />
          <TextArea
            name={`note-${key}`}
            label={t('network.capacity.note')}
            hint={t('network.capacity.note_hint')}
            rows={2}
            optional
          />
        </>
      ))}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}
