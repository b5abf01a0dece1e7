import { dayIn, instantIn } from '../../../../platform/dates.ts';
import type { Context } from '../../../../platform/http/route.ts';
import type { Standing } from '../../../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../../../platform/zone.ts';
import { Heading } from '../../../../ui/heading.tsx';
import { History } from '../../../../ui/history.tsx';
import { InsetText } from '../../../../ui/inset-text.tsx';
import { useLanguage } from '../../../../ui/language-context.ts';
import { StepRow } from '../../../../ui/step-buttons.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import type { PlaceName } from '../../../place-name.ts';
import type { TrailEvent } from '../../../trail/queries.ts';
import type { IncidentRow } from '../../queries.ts';
import { missingPages } from '../../rules/complete.ts';
import { totalsOf, whyNotCounted } from '../../rules/counting.ts';
import { allOf } from '../../rules/people.ts';
import { faceOf, quietUntil } from '../../rules/shown.ts';
import { count, sum } from '../../rules/units.ts';
import { careHours, windowOf } from '../../rules/window.ts';
import { pathOf } from '../incident-paths.ts';
import { rowsOf } from './incident-rows.tsx';
import { IncidentTag } from './incident-tag.tsx';

export type IncidentPageProps = {
  readonly context: Context;
  readonly incident: IncidentRow;
  /** Opened; undefined where it was sealed under a SECRET that is not known. */
  readonly note: string | undefined;
  readonly standing: Standing;
  /** Whether this reader may change what is written. */
  readonly changes: boolean;
  readonly events: readonly TrailEvent[];
  readonly placeName: PlaceName;
};

/** One incident: of a draft the summary to confirm; of a record what it says, how it stands, whether it counts, and what was done to it. */
export function IncidentPage({
  context,
  incident,
  note,
  standing,
  changes,
  events,
  placeName,
}: IncidentPageProps) {
  const { language, token } = context;
  const { t } = language;
  const face = faceOf(incident);
  const quiet = quietUntil(incident.toOn, dayIn(zone, context.now));
  return (
    <>
      <Heading>{t(face === 'summary' ? 'incident.summary.title' : 'incident.title')}</Heading>
      <p class="govuk-body">
        <IncidentTag of={incident} />
      </p>
      {face === 'withdrawn' ? (
        <InsetText>{t('incident.withdrawn.text')}</InsetText>
      ) : (
        <>
          <InsetText>
            {face === 'summary'
              ? t('incident.summary.text')
              : quiet
                ? t('incident.not_published.yet', { day: language.day(quiet) })
                : t('incident.not_published')}
          </InsetText>
          {face === 'summary' ? <Missing incident={incident} /> : null}
          <CareWindows incident={incident} now={context.now} />
          {rowsOf({ language, incident, note, placeName }, changes).map(({ page, rows }) => (
            <>
              <Heading level={2}>{t(`incident.page.${page}`)}</Heading>
              <SummaryList rows={rows} />
            </>
          ))}
          {face === 'record' ? <Counting incident={incident} /> : null}
        </>
      )}
      <StepRow standing={standing} token={token} />
      <History
        entries={events.map(({ at, word }) => ({ at, word, actorName: null, side: null }))}
        zone={zone}
      />
    </>
  );
}

/** The pages of a draft that are not filled in yet, each with the way to it. */
function Missing({ incident }: { incident: IncidentRow }) {
  const { t } = useLanguage();
  const missing = missingPages(incident);
  if (missing.length === 0) return null;
  return (
    <>
      <p class="govuk-body">{t('incident.summary.missing')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map((page) => (
          <li>
            <a class="govuk-link" href={`${pathOf(incident)}/${page}`}>
              {t(`incident.page.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** After sexual violence, what health care can still do: by the earliest and the latest moment that is possible. */
function CareWindows({ incident: { acts, fromOn, toOn }, now }: { incident: IncidentRow; now: string }) {
  const { t } = useLanguage();
  const asked = acts.some(({ code }) => code === 'sexual_violence' || code === 'sexual_exploitation');
  if (!asked || !fromOn || !toOn) return null;
  const when = {
    earliest: new Date(instantIn(zone, fromOn, '00:00')),
    latest: new Date(endOfDay(toOn)),
  };
  return (
    <InsetText>
      <p class="govuk-body">{t('incident.care')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {careHours.map((hours) => (
          <li>{t(`incident.care.${windowOf(when, new Date(now), hours)}`, { hours })}</li>
        ))}
      </ul>
    </InsetText>
  );
}

/** How it stands and why, and what it would count as: each number with its unit, and none added to another. */
function Counting({ incident }: { incident: IncidentRow }) {
  const { t, day, number } = useLanguage();
  const { acts, checkedOn, people, standing, standingReason } = incident;
  const counted = {
    ...incident,
    people: allOf(people ?? {}),
    hurt: sum(
      'person_event',
      acts.map(({ hurt }) => count('person_event', hurt)),
    ),
  };
  const why = whyNotCounted(counted);
  const totals = totalsOf([counted]);
  return (
    <>
      <Heading level={2}>{t('incident.standing')}</Heading>
      <SummaryList
        rows={[
          { key: t('incident.standing'), value: t(`incident.standing.${standing}`) },
          ...(standingReason
            ? [{ key: t('incident.standing_reason'), value: t(`incident.standing_reason.${standingReason}`) }]
            : []),
          ...(checkedOn ? [{ key: t('incident.checked_on'), value: day(checkedOn) }] : []),
          {
            key: t('incident.counts'),
            value: why
              ? t(`incident.counts.${why}`)
              : t('incident.counts.as', {
                  people: number(totals.person.low),
                  events: number(totals.person_event.low),
                }),
          },
        ]}
      />
    </>
  );
}
