import { Radios } from '../../../../ui/choices.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { Select } from '../../../../ui/select.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { directions, neighboursOf, partsOfDay, placeKinds } from '../../codes.ts';
import { borderName } from './border-name.ts';
import { optionsOf, WritingForm, type WritingProps } from './writing-form.tsx';

/** Where and when, by stretch and interval: a border between two, or inside a jurisdiction; no name of a place, and no hour. */
export function PlacePage({
  places,
  all,
  placeName,
  ...props
}: WritingProps & {
  /** The jurisdictions of this person's duty, and all of the instance. */
  readonly places: readonly string[];
  readonly all: readonly string[];
  readonly placeName: PlaceName;
}) {
  const { t } = props.context.language;
  const neighbours = [...new Set(places.flatMap((one) => neighboursOf(one, all)))];
  return (
    <WritingForm {...props} of="place" intro={<p class="govuk-body">{t('incident.place.intro')}</p>}>
      <Select
        name="place"
        label={t('incident.place')}
        empty={t('incident.choose')}
        options={places.map((value) => ({ value, text: placeName(value) }))}
      />
      <Select
        name="border"
        label={t('incident.border')}
        empty={t('incident.border.none')}
        options={neighbours.map((value) => ({ value, text: borderName(t, placeName, value) }))}
        whole
        optional
      />
      <Select
        name="place_kind"
        label={t('incident.place_kind')}
        empty={t('incident.choose')}
        options={optionsOf(t, placeKinds, 'incident.place_kind')}
      />
      <Radios
        name="direction"
        label={t('incident.direction')}
        choices={optionsOf(t, directions, 'incident.direction')}
      />
      <DateInput name="from_on" label={t('incident.from_on')} hint={t('incident.from_on.hint')} />
      <DateInput name="to_on" label={t('incident.to_on')} hint={t('incident.to_on.hint')} />
      <Select
        name="part_of_day"
        label={t('incident.part_of_day')}
        empty={t('incident.choose')}
        options={optionsOf(t, partsOfDay, 'incident.part_of_day')}
      />
    </WritingForm>
  );
}
