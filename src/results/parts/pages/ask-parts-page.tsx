import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Checkboxes, type Choice, FoldedCheckboxes } from '../../../ui/choices.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** Asking partners for their parts: who, for what beside their own activities, and by which day. */
export function AskPartsPage({
  context,
  state,
  name,
  back,
  partners,
  activities,
  sections,
}: {
  context: ActingContext;
  state: FormState;
  name: string;
  back: string;
  /** Those who were not asked yet, each with its activities in the work plan. */
  partners: readonly Choice[];
  activities: readonly Choice[];
  sections: readonly Choice[];
}) {
  const { t } = context.language;
  return (
    <FormPage
      {...state}
      action={context.url.pathname}
      token={context.token}
      title={t('results.part.ask.title')}
      caption={name}
      intro={<p class="govuk-body">{t('results.part.ask.intro')}</p>}
    >
      {partners.length === 0 ? (
        <p class="govuk-body">{t('results.part.ask.nobody_left')}</p>
      ) : (
        <>
          <Checkboxes name="partners[]" label={t('results.part.partners')} choices={partners} />
          <FoldedCheckboxes
            name="activities[]"
            label={t('results.part.activities')}
            hint={t('results.part.activities.hint')}
            choices={activities}
            optional
          />
          <FoldedCheckboxes
            name="sections[]"
            label={t('results.part.sections')}
            hint={t('results.part.sections.hint')}
            choices={sections}
            optional
          />
          <DateInput name="due_on" label={t('results.part.due_on')} hint={t('results.part.due_on.hint')} />
          <SafetyRail />
          <TextArea
            name="note"
            label={t('results.part.note')}
            hint={t('results.part.note.hint')}
            rows={3}
            optional
          />
        </>
      )}
      <ButtonRow>
        {partners.length === 0 ? null : <Button>{t('results.part.ask.title')}</Button>}
        <a class="govuk-link" href={back}>
          {t('common.cancel')}
        </a>
      </ButtonRow>
    </FormPage>
  );
}
