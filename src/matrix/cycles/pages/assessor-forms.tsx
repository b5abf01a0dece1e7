import type { Candidate } from '../../../people/index.ts';
import { Button } from '../../../ui/button.tsx';
import { SafetyRail } from '../../../ui/safety-rail.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
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
    <CycleForm {...given} title={t('cycles.replace.title')} text={t('cycles.replace.text', who)}>
      <PersonSelect name="assessor" label={t('cycles.replace.assessor')} candidates={candidates} />
      <TextArea name="reason" label={t('cycles.replace.reason')} rows={3} />
      <SafetyRail />
      <Button>{t('cycles.replace.title')}</Button>
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
    <CycleForm {...given} title={t('cycles.name_adjudicator.title')} text={t('cycles.name_adjudicator.text')}>
      <PlaceSelect context={given.context} places={places} />
      <PersonSelect name="adjudicator" label={t('cycles.adjudicator')} candidates={candidates} />
      <Button>{t('cycles.name_adjudicator.title')}</Button>
    </CycleForm>
  );
}

/** Ending a cycle that will not be published. */
export function CancelPage(given: Given) {
  const { t } = given.context.language;
  return (
    <CycleForm {...given} title={t('cycles.cancel.title')} text={t('cycles.cancel.text')}>
      <WarningText>{t('cycles.cancel.warning')}</WarningText>
      <TextArea name="reason" label={t('cycles.cancel.reason')} rows={4} />
      <SafetyRail />
      <Button look="warning">{t('cycles.cancel.title')}</Button>
    </CycleForm>
  );
}
