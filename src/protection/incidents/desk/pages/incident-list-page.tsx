import type { PlainDate } from '../../../../platform/dates.ts';
import type { Context } from '../../../../platform/http/route.ts';
import { ButtonForm } from '../../../../ui/button-form.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { FilterForm } from '../../../../ui/filter-form.tsx';
import { Heading } from '../../../../ui/heading.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { Pagination } from '../../../../ui/pagination.tsx';
import { Select } from '../../../../ui/select.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { incidentKinds, standings } from '../../codes.ts';
import { comparisons } from '../../compare/comparison-paths.ts';
import type { IncidentRow } from '../../queries.ts';
import { faceOf } from '../../rules/shown.ts';
import { halfYears } from '../filter-of.ts';
import { list, pathOf } from '../incident-paths.ts';
import { daysText, placeText, wasText } from './incident-rows.tsx';
import { IncidentTag } from './incident-tag.tsx';
import { optionsOf } from './writing-form.tsx';

export type IncidentListProps = {
  readonly context: Context;
  readonly incidents: readonly IncidentRow[];
  readonly next: string | undefined;
  readonly places: readonly string[];
  readonly today: PlainDate;
  readonly placeName: PlaceName;
};

/** One's own organisation's incidents. What is chosen are codes, and nothing of it is kept. */
export function IncidentListPage({ context, incidents, next, places, today, placeName }: IncidentListProps) {
  const { language, token, query } = context;
  const { t, day } = language;
  return (
    <>
      <Heading>{t('incident.list.title')}</Heading>
      <InsetText>{t('incident.list.private')}</InsetText>
      <ButtonForm action={`${list}/start`} token={token}>
        {t('incident.start.action')}
      </ButtonForm>
      <p class="govuk-body">
        <a class="govuk-link" href={comparisons}>
          {t('incident.compare.title')}
        </a>
      </p>
      <FilterForm action={list} typed={query}>
        <Select
          name="kind"
          label={t('incident.kind')}
          empty={t('incident.all')}
          options={optionsOf(t, incidentKinds, 'incident.kind')}
        />
        <Select
          name="standing"
          label={t('incident.standing')}
          empty={t('incident.all')}
          options={optionsOf(t, standings, 'incident.standing')}
        />
        <Select
          name="place"
          label={t('incident.place')}
          empty={t('incident.all')}
          options={places.map((value) => ({ value, text: placeName(value) }))}
        />
        <Select
          name="half"
          label={t('incident.half')}
          empty={t('incident.all')}
          options={halfYears(today).map((value) => ({
            ...{ value, text: t('incident.half.from', { day: day(value) }) },
          }))}
        />
      </FilterForm>
      {incidents.length === 0 ? <EmptyState>{t('incident.list.empty')}</EmptyState> : null}
      <ul class="govuk-list">
        {incidents.map((one) => (
          <Line incident={one} placeName={placeName} />
        ))}
      </ul>
      {next ? <Pagination next={next} /> : null}
    </>
  );
}

function Line({ incident, placeName }: { incident: IncidentRow; placeName: PlaceName }) {
  const language = useLanguage();
  const { t } = language;
  const { acts, kind } = incident;
  const title = kind === null ? t('incident.title') : t(`incident.kind.${kind}`);
  return (
    <li>
      <a class="govuk-link" href={pathOf(incident)}>
        {acts[0] ? t(`incident.act.${acts[0].code}`) : title}
      </a>{' '}
      <IncidentTag of={incident} />
      <br />
      <span class="m-quiet">
        {faceOf(incident) === 'summary'
          ? t('incident.draft.text')
          : [placeText(t, placeName, incident), daysText(language, incident), wasText(language, incident)]
              .filter(Boolean)
              .join(' · ')}
      </span>
    </li>
  );
}
