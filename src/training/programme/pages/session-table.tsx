import type { Instant, PlainDate } from '../../../platform/dates.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Part } from '../schema.ts';
import { hoursOf } from './hours-of.ts';

export type ShownSession = {
  readonly id: string;
  readonly day: PlainDate;
  readonly part: Part;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly title: string;
  readonly moduleCode?: string | null;
  readonly room: string;
  readonly online: boolean;
  readonly trainers: string;
};

/** The sessions of a gathering, day by day; `href` leads staff to what can be changed. */
export function SessionTable({
  sessions,
  href,
}: {
  sessions: readonly ShownSession[];
  href?: (session: ShownSession) => string;
}) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('training.sessions')}
      hideCaption
      rows={sessions}
      empty={t('training.sessions.none')}
      columns={[
        {
          head: t('training.session.day'),
          cell: (one) => (
            <>
              <Day date={one.day} />, {t(`training.part.${one.part}`)}
            </>
          ),
        },
        { head: t('training.session.hours'), cell: (one) => hoursOf(one) },
        {
          head: t('training.session.title'),
          names: true,
          cell: (one) =>
            href ? (
              <a class="govuk-link" href={href(one)}>
                <bdi>{one.title}</bdi>
              </a>
            ) : (
              <bdi>{one.title}</bdi>
            ),
        },
        {
          head: t('training.session.where'),
          cell: (one) => (
            <>
              <bdi>{one.room}</bdi>
              {one.room && one.online ? ', ' : ''}
              {one.online ? t('training.session.is_online') : ''}
            </>
          ),
        },
        { head: t('training.session.trainers'), cell: (one) => <bdi>{one.trainers}</bdi> },
      ]}
    />
  );
}
