import type { FormState } from '../../../platform/http/route.ts';
import { Details } from '../../../ui/details.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { departureKinds } from '../../selection/departures.ts';
import { mostDepartures } from '../departure-fields.ts';

export type Passed = { readonly number: string; readonly title: string; readonly position: number };

/** Where the proposal departs from the ranking: what was recorded, and room for two more. */
export function DepartureFields({
  passed,
  count,
  state: { typed, errors },
}: {
  passed: readonly Passed[];
  /** How many are recorded. */
  count: number;
  state: FormState;
}) {
  const { t } = useLanguage();
  const typedRows = Array.from({ length: mostDepartures }, (_, at) => at + 1).filter(
    (at) => typed[`depart.${at}`] || typed[`depart_reason.${at}`],
  );
  const used = Math.max(count, ...typedRows);
  const shown = Math.min(mostDepartures, Math.min(passed.length, used + 2));
  return (
    <Details
      summary={t('grants.committee.departures.title')}
      open={used > 0 || Object.keys(errors).some((name) => name.startsWith('depart'))}
    >
      <p class="govuk-body">{t('grants.committee.departures.text')}</p>
      {Array.from({ length: shown }, (_, at) => at + 1).map((at) => (
        <Fieldset
          legend={t('grants.committee.departures.one', { number: at })}
          id={`departure-${at}`}
          optional
        >
          <Select
            name={`depart.${at}`}
            label={t('grants.application.title')}
            empty=""
            options={optionsOf(passed, typed[`depart.${at}`])}
          />
          <Select
            name={`depart_kind.${at}`}
            label={t('grants.committee.depart_kind')}
            empty=""
            options={departureKinds.map((value) => ({
              value,
              text: t(`grants.committee.depart_kind.${value}`),
            }))}
          />
          <TextArea
            name={`depart_reason.${at}`}
            label={t('common.reason')}
            hint={t('grants.committee.departures.reason_hint')}
            rows={3}
          />
        </Fieldset>
      ))}
    </Details>
  );
}

/** By rank; what was recorded and no longer passes stays to be seen, and is refused with its reason. */
function optionsOf(passed: readonly Passed[], typed: FormState['typed'][string] | undefined) {
  const recorded = typeof typed === 'string' ? typed : '';
  const options = passed.map(({ number, title, position }) => ({
    value: number,
    text: `${position}. ${title} (${number})`,
  }));
  const isKnown = recorded === '' || options.some(({ value }) => value === recorded);
  return isKnown ? options : [...options, { value: recorded, text: recorded }];
}
