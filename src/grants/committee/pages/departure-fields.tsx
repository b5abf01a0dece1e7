import type { FormState } from '../../../platform/http/route.ts';
import { Details } from '../../../ui/details.tsx';
import { Fieldset } from '../../../ui/fieldset.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { departureKinds } from '../../selection/departures.ts';
import { mostDepartures } from '../departure-fields.ts';

/** Where the proposal departs from the ranking: what was recorded, and room for two more. */
export function DepartureFields({
  ranked,
  count,
  state: { typed, errors },
}: {
  ranked: readonly { readonly number: string; readonly title: string }[];
  /** How many are recorded. */
  count: number;
  state: FormState;
}) {
  const { t } = useLanguage();
  const typedRows = Array.from({ length: mostDepartures }, (_, at) => at + 1).filter(
    (at) => typed[`depart.${at}`] || typed[`depart_reason.${at}`],
  );
  const used = Math.max(count, ...typedRows);
  const shown = Math.min(mostDepartures, Math.min(ranked.length, used + 2));
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
            options={ranked.map(({ number, title }) => ({ value: number, text: `${number} · ${title}` }))}
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
