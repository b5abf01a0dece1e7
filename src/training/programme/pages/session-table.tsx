import type { Instant, PlainDate } from '../../../platform/dates.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { SpeakerLine } from '../../speakers/schema.ts';
import { ofSession, speakerText } from '../../speakers/speaker-text.ts';
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
  /** Where it is joined: for those alone who may. */
  readonly joinLink?: string;
};

export type ShownSpeaker = SpeakerLine & { readonly id: string; readonly sessionId: string };

/** The sessions of a gathering and who speaks, day by day; `href` leads staff to what can be changed. */
export function SessionTable({
  sessions,
  speakers = [],
  href,
}: {
  sessions: readonly ShownSession[];
  speakers?: readonly ShownSpeaker[];
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
              {one.room ? <bdi>{one.room}</bdi> : null}
              {one.room && one.online ? ', ' : ''}
              {one.online ? t('training.session.is_online') : ''}
              {one.joinLink ? (
                <div>
                  <a class="govuk-link" href={one.joinLink} rel="noopener noreferrer nofollow">
                    {t('training.session.join')}
                    <span class="govuk-visually-hidden"> ({one.title})</span>
                  </a>
                </div>
              ) : null}
            </>
          ),
        },
        {
          head: t('training.session.who'),
          cell: (one) => (
            <>
              {one.trainers ? <bdi>{one.trainers}</bdi> : null}
              {ofSession(speakers, one).map((speaker) => (
                <div>
                  {href ? (
                    <a class="govuk-link" href={`/staff/speakers/${speaker.id}/edit`}>
                      <bdi>{speakerText(speaker)}</bdi>
                    </a>
                  ) : (
                    <bdi>{speakerText(speaker)}</bdi>
                  )}
                </div>
              ))}
              {href ? (
                <div class="m-act">
                  <a class="govuk-link" href={`/staff/sessions/${one.id}/speakers/new`}>
                    {t('training.speaker.add')}
                    <span class="govuk-visually-hidden"> ({one.title})</span>
                  </a>
                </div>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
