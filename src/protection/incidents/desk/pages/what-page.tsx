import { Checkboxes, Radios } from '../../../../ui/choices.tsx';
import { SafetyRail } from '../../../../ui/safety-rail.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { WarningText } from '../../../../ui/warning-text.tsx';
import { incidentKinds } from '../../codes.ts';
import { optionsOf, WritingForm, type WritingProps } from './writing-form.tsx';

/**
 * What happened: its kind, and what the codes cannot say. What must never be typed is said above the field. `asked`: the mark of a note that
 * is asked back.
 */
export function WhatPage({ asked, ...props }: WritingProps & { readonly asked: string | undefined }) {
  const { t } = props.context.language;
  return (
    <WritingForm {...props} of="what" intro={<p class="govuk-body">{t('incident.what.intro')}</p>}>
      <Radios name="kind" label={t('incident.kind')} choices={optionsOf(t, incidentKinds, 'incident.kind')} />
      <WarningText>{t('incident.never')}</WarningText>
      <SafetyRail />
      <TextArea name="note" label={t('incident.note')} hint={t('incident.note.hint')} rows={4} optional />
      {asked ? (
        <>
          <input type="hidden" name="note_mark" value={asked} />
          <Checkboxes
            name="note_read"
            label={t('incident.note_read')}
            hint={t('incident.note_read.hint')}
            choices={[{ value: 'yes', text: t('incident.note_read.yes') }]}
            optional
          />
        </>
      ) : null}
      <Checkboxes
        name="files_kept"
        label={t('incident.files_kept')}
        hint={t('incident.files_kept.hint')}
        choices={[{ value: 'yes', text: t('incident.files_kept.yes') }]}
        optional
      />
    </WritingForm>
  );
}
