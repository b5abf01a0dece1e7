import { dayIn, type Instant } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Request } from '../queries.ts';
import { daysOfLink, nextDueFirst, standOf } from '../rules.ts';

const tones: Readonly<Record<ReturnType<typeof standOf>, Tone>> = {
  answered: 'good',
  open: 'waiting',
  late: 'bad',
};

/** Whether the reply to a request came, is open or is overdue. */
function Stand({ request, now }: { request: Request; now: Instant }) {
  const { t } = useLanguage();
  const stand = standOf(request, now);
  return <Tag tone={tones[stand]}>{t(`advocacy.request.stand.${stand}`)}</Tag>;
}

/** To whom a recommendation was sent, and whether a reply came in time: for staff. */
export function RequestTable({
  requests,
  now,
  takes,
}: {
  requests: readonly Request[];
  now: Instant;
  /** Whether the reader may take the letter of this one. */
  takes(request: Request): boolean;
}) {
  const { t, day } = useLanguage();
  return (
    <>
      {requests.length > 0 ? (
        <p class="govuk-body">{t('advocacy.request.list_text', { days: daysOfLink })}</p>
      ) : null}
      <Table
        caption={t('advocacy.request.list')}
        rows={requests}
        empty={t('advocacy.request.none')}
        columns={[
          {
            head: t('advocacy.request.contact'),
            cell: ({ addressee, contact }) => (
              <>
                <bdi>{addressee}</bdi>, <bdi>{contact}</bdi>
              </>
            ),
          },
          { head: t('advocacy.request.sent_on'), cell: ({ sentOn }) => <Day date={sentOn} /> },
          { head: t('advocacy.request.reply_by'), cell: ({ replyBy }) => <Day date={replyBy} /> },
          {
            head: t('advocacy.request.stand'),
            cell: (one) => (
              <>
                <Stand request={one} now={now} />
                {one.remindedAt ? (
                  <p class="govuk-body-s">
                    {t('advocacy.request.reminded', { day: day(dayIn(zone, one.remindedAt)) })}
                  </p>
                ) : null}
              </>
            ),
          },
          {
            head: t('advocacy.request.letter'),
            cell: (one) => (
              <>
                {t(`advocacy.request.way.${one.way}`)}
                {takes(one) ? <Letter id={one.id} /> : null}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** The letter as a file, for those who may take it. */
function Letter({ id }: { id: string }) {
  return (
    <>
      {': '}
      <a class="govuk-link" href={`/staff/requests/${id}/letter.docx`}>
        Word
      </a>
      {', '}
      <a class="govuk-link" href={`/staff/requests/${id}/letter.pdf`}>
        PDF
      </a>
    </>
  );
}

/** What an institution is asked: by whom, what, and by when; the next reply that is due first. */
export function OwnRequests({ requests, now }: { requests: readonly Request[]; now: Instant }) {
  const { t, day } = useLanguage();
  if (requests.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('advocacy.request.own')}</Heading>
      {nextDueFirst(requests).map((one) => (
        <InsetText>
          <p class="govuk-body">
            <strong>
              {t('advocacy.request.own_line', {
                sender: one.sender,
                sent: day(one.sentOn),
                day: day(one.replyBy),
              })}
            </strong>{' '}
            <Stand request={one} now={now} />
          </p>
          <TypedText text={one.request} />
          <p class="govuk-body">{t('advocacy.request.own_contact', { contact: one.replyTo })}</p>
        </InsetText>
      ))}
    </>
  );
}
