import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { localeName, translatedLocales } from '../../../platform/language/locales.ts';
import { Checkboxes } from '../../../ui/choices.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Draft } from '../queries.ts';
import { EditPage } from './edit-page.tsx';

type Props = { context: ActingContext; state: FormState; draft: Draft; stored: Typed };

/** What a form says of itself in English, and the languages in which it is needed. */
export function DescribePage({ context, state, draft, stored }: Props) {
  const { t } = context.language;
  return (
    <EditPage
      {...{ context, state, draft, stored }}
      title={t('forms.draft.describe.title')}
      labelOf={(name) => t(`forms.draft.field.${name}`)}
    >
      <SafetyRail />
      <TextInput name="title" label={t('forms.draft.field.title')} hint={t('forms.draft.in_english')} />
      <TextArea
        name="intro"
        label={t('forms.draft.field.intro')}
        hint={t('forms.draft.field.intro.hint')}
        optional
      />
      <TextArea
        name="origin"
        label={t('forms.draft.field.origin')}
        hint={t('forms.draft.field.origin.hint')}
        rows={3}
      />
      <NumberInput name="hours" label={t('forms.draft.field.hours')} optional />
      <Checkboxes
        name="languages"
        label={t('forms.draft.field.languages')}
        hint={t('forms.draft.field.languages.hint')}
        choices={translatedLocales.map((value) => ({
          value,
          text: t('forms.draft.language', { language: t(`forms.language.${value}`), own: localeName(value) }),
        }))}
        small
      />
    </EditPage>
  );
}
