import type { Candidate } from '../../../people/index.ts';
import { endOfDay, zone } from '../../../platform/zone.ts';
import { Button } from '../../../ui/button.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import { placeName } from '../places.ts';
import type { Place } from '../queries.ts';
import type { Seat } from '../queries-seats.ts';
import { CycleForm, type Given, PersonSelect, PlaceSelect } from './small-forms.tsx';

/** Putting another person on a seat. */
export function ReplacePage({
  seat,
  candidates,
  ...given
}: Omit<Given, 'cycle'> & { cycle: { title: string }; seat: Seat; candidates: readonly Candidate[] }) {
  const { language } = given.context;
  const { t } = language;
  const who = { name: seat.personName, place: placeName(seat.code, language) };
  return (
    <CycleForm {...given} title={t('matrix.cycle.replace.title')} text={t('matrix.cycle.replace.text', who)}>
      <PersonSelect name="assessor" label={t('matrix.cycle.replace.assessor')} candidates={candidates} />
      <TextArea name="reason" label={t('matrix.cycle.replace.reason')} rows={3} />
      <SafetyRail />
      <Button>{t('matrix.cycle.replace.title')}</Button>
    </CycleForm>
  );
}

/** Naming who decides where the two assessors differ. */
export function AdjudicatorPage({
  places,
  candidates,
  ...given
}: Given & { places: readonly Place[]; candidates: readonly Candidate[] }) {
  const { t } = given.context.language;
  return (
    <CycleForm
      {...given}
      title={t('matrix.cycle.name_adjudicator.title')}
      text={t('matrix.cycle.name_adjudicator.text')}
    >
      <PlaceSelect context={given.context} places={places} />
      <PersonSelect name="adjudicator" label={t('matrix.cycle.adjudicator')} candidates={candidates} />
      <Button>{t('matrix.cycle.name_adjudicator.title')}</Button>
    </CycleForm>
  );
}

/** Giving the assessors more days. */
export function PostponePage(given: Given) {
  const { t } = given.context.language;
  const { answerUntil } = given.cycle;
  return (
    <CycleForm {...given} title={t('matrix.cycle.postpone.title')} text={t('matrix.cycle.postpone.text')}>
      {answerUntil === null ? null : (
        <InsetText>
          {t('matrix.cycle.answer_until')}: <DateTime at={endOfDay(answerUntil)} zone={zone} />
        </InsetText>
      )}
      <DateInput
        name="answer_until"
        label={t('matrix.cycle.postpone.until')}
        hint={t('matrix.cycle.postpone.until_hint')}
      />
      <TextArea name="reason" label={t('matrix.cycle.postpone.reason')} rows={3} />
      <SafetyRail />
      <Button>{t('matrix.cycle.postpone.title')}</Button>
    </CycleForm>
  );
}

/** Ending a cycle that will not be published. */
export function CancelPage(given: Given) {
  const { t } = given.context.language;
  return (
    <CycleForm {...given} title={t('matrix.cycle.cancel.title')} text={t('matrix.cycle.cancel.text')}>
      <WarningText>{t('matrix.cycle.cancel.warning')}</WarningText>
      <TextArea name="reason" label={t('matrix.cycle.cancel.reason')} rows={4} />
      <SafetyRail />
      <Button look="warning">{t('matrix.cycle.cancel.title')}</Button>
    </CycleForm>
  );
}
