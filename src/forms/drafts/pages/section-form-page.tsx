import type { ActingContext, FormState, Typed } from '../../../platform/http/route.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { Checkboxes } from '../../../ui/choices.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { Section } from '../../definition.ts';
import type { Draft } from '../queries.ts';
import { EditPage } from './edit-page.tsx';

type Props = {
  context: ActingContext;
  state: FormState;
  draft: Draft;
  stored?: Typed;
  title: string;
  /** The sections before it, which it may wait for. */
  earlier: readonly Section[];
};

/** The title of a section and what is read above its questions. */
export function SectionFormPage({ context, state, draft, stored, title, earlier }: Props) {
  const { t, locale } = context.language;
  return (
    <EditPage
      {...{ context, state, draft, title }}
      {...(stored && { stored })}
      labelOf={(name) => t(`forms.draft.field.${name}`)}
    >
      <SafetyRail />
      <TextInput
        name="title"
        label={t('forms.draft.field.section_title')}
        hint={t('forms.draft.in_english')}
      />
      <TextArea name="intro" label={t('forms.draft.field.section_intro')} optional />
      {earlier.length > 0 ? (
        <Checkboxes
          name="after"
          label={t('forms.draft.field.after')}
          hint={t('forms.draft.field.after.hint')}
          choices={earlier.map(({ key, title: text }) => ({ value: key, text: inLanguage(text, locale) }))}
          small
          whole
          optional
        />
      ) : null}
    </EditPage>
  );
}
