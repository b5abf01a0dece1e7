import type { Child } from 'hono/jsx';
import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { BothVersions } from '../../../ui/both-versions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Details } from '../../../ui/details.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Material } from '../queries.ts';
import type { TextLanguage } from '../schema.ts';
import { textLabels } from '../typed.ts';
import { textLanguageName } from '../words.ts';

/** Writing a material in one language. */
export function TextFormPage({
  context,
  state,
  material,
  textLanguage,
  stored,
  intro,
}: {
  context: ActingContext;
  state: FormState;
  material: Material;
  textLanguage: TextLanguage;
  /** What is stored now; left out for a new text. */
  stored?: Readonly<Record<string, string>>;
  /** What is said above the form: of a text that was read from Word. */
  intro?: Child;
}) {
  const { t } = context.language;
  const version = state.conflict ? stored?.version : (state.typed.version ?? stored?.version ?? '0');
  return (
    <FormPage
      {...state}
      action={`/staff/materials/${material.id}/texts/${textLanguage}`}
      token={context.token}
      title={t('advocacy.material.text.title', { language: textLanguageName(textLanguage) })}
      caption={t(`advocacy.material.kind.${material.kind}`)}
      intro={
        intro ?? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/staff/materials/${material.id}/texts/${textLanguage}/word`}>
              {t('advocacy.material.word.action')}
            </a>
          </p>
        )
      }
    >
      <input type="hidden" name="version" value={String(version)} />
      {state.conflict && stored ? (
        <BothVersions typed={state.typed} stored={stored} label={(name) => t(textLabels[name]!)} />
      ) : null}
      <TextInput name="title" label={t('advocacy.material.title')} />
      <TextArea
        name="summary"
        label={t('advocacy.material.summary')}
        hint={t('advocacy.material.summary_hint')}
        rows={5}
      />
      <Details summary={t('advocacy.material.markup.title')}>
        <ul class="govuk-list govuk-list--bullet">
          {(['heading', 'list', 'quote', 'table', 'bold', 'link', 'note'] as const).map((sign) => (
            <li>
              <code class="m-code">{signs[sign]}</code> {t(`advocacy.material.markup.${sign}`)}
            </li>
          ))}
        </ul>
      </Details>
      <TextArea
        name="body"
        label={t('advocacy.material.body')}
        hint={t('advocacy.material.body_hint')}
        rows={24}
      />
      {textLanguage === material.originalLanguage ? null : (
        <>
          <TextInput
            name="translator"
            label={t('advocacy.material.text.translator')}
            hint={t('advocacy.material.text.translator_hint')}
            optional
          />
          <TextInput
            name="translation_reviewer"
            label={t('advocacy.material.text.reviewer')}
            hint={t('advocacy.material.text.reviewer_hint')}
            optional
          />
        </>
      )}
      <SafetyRail />
      <Button>{t('common.save')}</Button>
    </FormPage>
  );
}

const signs = {
  heading: '## …, ### …',
  list: '- …, 1. …',
  quote: '> …',
  table: '| … | … |',
  bold: '**…**',
  link: '[…](https://…)',
  note: '[^1] … [^1]: …',
};
