import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import type { Language } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { CountedChange } from '../queries.ts';
import { headsOf } from '../rules.ts';

/** What was changed of events that figures count: before, after, who and why. `events` names them; `names` tells who, not to all readers. */
export function CountedChanges({
  caption,
  hideCaption = false,
  changes,
  events = false,
  names,
}: {
  caption: string;
  hideCaption?: boolean;
  changes: readonly CountedChange[];
  events?: boolean;
  names: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={caption}
      hideCaption={hideCaption}
      rows={changes}
      columns={[
        ...(events
          ? [
              {
                head: t('training.event'),
                cell: ({ gatheringId, title }: CountedChange) => (
                  <a class="govuk-link" href={`/staff/gatherings/${gatheringId}`} dir="auto">
                    {title}
                  </a>
                ),
              },
            ]
          : []),
        { head: t('training.counted.changed'), cell: (one) => <bdi>{factText(language, one)}</bdi> },
        {
          head: t('training.counted.before'),
          cell: (one) => <bdi>{valueText(language, one, 'before')}</bdi>,
        },
        { head: t('training.counted.after'), cell: (one) => <bdi>{valueText(language, one, 'after')}</bdi> },
        { head: t('common.reason'), cell: ({ reason }) => <span dir="auto">{reason || '–'}</span> },
        {
          head: t('training.counted.changed_by'),
          cell: ({ changedAt, changedBy }) => (
            <>
              <DateTime at={changedAt} zone={zone} /> {names ? <bdi>{changedBy}</bdi> : null}
            </>
          ),
        },
      ]}
    />
  );
}

const labels = {
  kind: 'training.kind',
  scope: 'training.scope',
  jurisdiction: 'common.jurisdiction',
  starts_on: 'training.starts_on',
  host: 'training.host',
  withdrawn: 'training.counted.in_figures',
} as const;

function factText({ t }: Language, { fact, organisation }: CountedChange): string {
  if (fact !== 'people') return t(labels[fact]);
  return organisation === null ? t('training.others') : organisation;
}

function valueText({ t, day, locale }: Language, change: CountedChange, at: 'before' | 'after'): string {
  const value = change[at];
  switch (change.fact) {
    case 'kind':
      return t(`training.kind.${value}`);
    case 'scope':
      return t(`training.scope.${value}`);
    case 'jurisdiction':
      return value === '' ? t('training.whole_region') : jurisdictionName(value, locale);
    case 'starts_on':
      return day(value);
    case 'host':
      return (at === 'before' ? change.hostBefore : change.hostAfter) ?? '–';
    case 'withdrawn':
      return t(value === '' ? 'training.counted.counts' : 'training.counted.withdrawn');
    case 'people':
      return t('training.counted.heads', headsOf(value));
  }
}
