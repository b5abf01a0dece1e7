import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { type Option, Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Note } from '../queries.ts';
import { NoteThread } from './note-thread.tsx';

/** A note at one section, below those that are there. */
export function NoteFormPage({
  context,
  state,
  section,
  notes,
  people,
  back,
}: {
  context: ActingContext;
  state: FormState;
  /** What the section is called. */
  section: string;
  notes: readonly Note[];
  people: readonly Option[];
  back: string;
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.note.write')}
      caption={section}
      intro={
        <>
          <p class="govuk-body">{t('results.note.who')}</p>
          <NoteThread notes={notes} />
        </>
      }
    >
      <SafetyRail />
      <TextArea name="text" label={t('results.note.text')} hint={t('results.note.text.hint')} rows={5} />
      <Select
        name="addressed_to"
        label={t('results.note.addressed_to')}
        hint={t('results.note.addressed_to.hint')}
        optional
        empty={t('results.note.everybody')}
        options={people}
      />
      <ButtonRow>
        <Button>{t('results.note.save')}</Button>
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
