import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { askedOf, filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Act, Finding } from '../../desk/held.ts';
import { saidOf } from '../../desk/said.ts';
import type { PrivacyRequest } from '../queries.ts';

/** Where a request stands: answered and how, waiting, or late. */
function RequestState({ request, today }: { request: PrivacyRequest; today: PlainDate }) {
  const { t } = useLanguage();
  if (request.outcome)
    return (
      <Tag tone={request.outcome === 'refused' ? 'over' : 'good'}>
        {t(`privacy.request.outcome.${request.outcome}`)}
      </Tag>
    );
  const late = request.dueOn < today;
  return (
    <Tag tone={late ? 'bad' : 'waiting'}>
      {t(
        late
          ? 'privacy.request.late'
          : request.extendedAt
            ? 'privacy.request.extended'
            : 'privacy.request.open',
      )}
    </Tag>
  );
}

/** The officer's desk: what people ask, the most urgent first, and what else the officer watches over. */
export function DeskPage({
  context,
  requests,
  today,
  next,
}: {
  context: Context;
  requests: readonly PrivacyRequest[];
  today: PlainDate;
  next: string | undefined;
}) {
  const { t } = context.language;
  const links = ['breaches', 'register', 'retention', 'queues', 'access'] as const;
  return (
    <>
      <Heading>{t('privacy.desk.title')}</Heading>
      <ul class="govuk-list">
        {links.map((one) => (
          <li>
            <a class="govuk-link" href={`/staff/privacy/${one}`}>
              {t(`privacy.${one}.title`)}
            </a>
          </li>
        ))}
      </ul>
      <Heading level={2}>{t('privacy.request.list')}</Heading>
      <ButtonLink href="/staff/privacy/requests/new" look="secondary">
        {t('privacy.request.register.title')}
      </ButtonLink>
      <FilterForm action="/staff/privacy" typed={filterOnly(askedOf(context))} words={context}>
        <TextInput name="q" type="search" label={t('privacy.request.name')} autocomplete="off" optional />
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={(['open', 'answered'] as const).map((state) => ({
            value: state,
            text: t(`privacy.request.${state}`),
          }))}
        />
      </FilterForm>
      <Table
        caption={t('privacy.request.list')}
        hideCaption
        rows={requests}
        empty={t('privacy.request.none')}
        columns={[
          {
            head: t('privacy.request.kind'),
            cell: ({ id, kind }) => (
              <a class="govuk-link" href={`/staff/privacy/requests/${id}`}>
                {t(`privacy.request.kind.${kind}`)}
              </a>
            ),
          },
          { head: t('privacy.request.name'), cell: ({ name }) => <bdi>{name}</bdi> },
          { head: t('privacy.request.received_on'), cell: ({ receivedOn }) => <Day date={receivedOn} /> },
          { head: t('privacy.request.due_on'), cell: ({ dueOn }) => <Day date={dueOn} /> },
          { head: t('common.state'), cell: (one) => <RequestState request={one} today={today} /> },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}

/** A request with everything the officer needs to answer it. */
export function RequestPage({
  request,
  today,
  finding,
  acts,
  history,
  extendable,
}: {
  request: PrivacyRequest;
  today: PlainDate;
  finding: Finding | undefined;
  acts: readonly Act[];
  history: readonly HistoryEntry[];
  extendable: boolean;
}) {
  const { t } = useLanguage();
  const path = `/staff/privacy/requests/${request.id}`;
  return (
    <>
      <Heading caption={request.name}>{t(`privacy.request.kind.${request.kind}`)}</Heading>
      <SummaryList
        rows={[
          { key: t('common.state'), value: <RequestState request={request} today={today} /> },
          { key: t('privacy.request.channel'), value: t(`privacy.request.channel.${request.channel}`) },
          { key: t('privacy.request.reach'), value: request.reach },
          { key: t('privacy.request.received_on'), value: <Day date={request.receivedOn} /> },
          { key: t('privacy.request.due_on'), value: <Day date={request.dueOn} /> },
        ]}
      />
      <Said request={request} acts={acts} />
      <p class="govuk-body">
        <ButtonLink
          href={`${path}/${finding || request.answeredAt ? 'held' : 'find'}`}
          look={request.answeredAt ? 'secondary' : undefined}
        >
          {t(finding ? 'privacy.held.title' : 'privacy.find.title')}
        </ButtonLink>
      </p>
      {request.answeredAt ? null : (
        <p class="govuk-body">
          <ButtonLink href={`${path}/answer`} look="secondary">
            {t('privacy.request.answer.title')}
          </ButtonLink>{' '}
          {extendable ? (
            <ButtonLink href={`${path}/extend`} look="secondary">
              {t('privacy.request.extend.title')}
            </ButtonLink>
          ) : null}
        </p>
      )}
      <History entries={history} zone={zone} />
    </>
  );
}

/** What was asked and what was said to it. */
function Said({
  request,
  acts,
  level = 2,
}: {
  request: PrivacyRequest;
  acts: readonly Act[];
  level?: 2 | 3;
}) {
  const language = useLanguage();
  const { t } = language;
  const done = request.outcome ? saidOf(language, request.outcome, acts) : [];
  const parts = [
    ['privacy.request.about', request.about],
    ['privacy.request.extend.reason', request.extensionReason],
    ['privacy.request.answer', [...done, request.answer ?? ''].filter(Boolean).join('\n\n')],
  ] as const;
  return (
    <>
      {parts.map(([title, text]) =>
        text ? (
          <>
            <Heading level={level}>{t(title)}</Heading>
            <TypedText text={text} />
          </>
        ) : null,
      )}
    </>
  );
}

/** What somebody asked about their own data, and the answers. */
export function OwnRequestsPage({
  requests,
  acts,
  today,
  made,
}: {
  requests: readonly PrivacyRequest[];
  acts: readonly Act[];
  today: PlainDate;
  made: boolean;
}) {
  const { t, day } = useLanguage();
  return (
    <>
      {made ? (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">{t('privacy.request.made')}</p>
        </NotificationBanner>
      ) : null}
      <Heading>{t('privacy.request.own')}</Heading>
      <ButtonLink href="/account/requests/new">{t('privacy.request.new.title')}</ButtonLink>
      {requests.length === 0 ? <p class="govuk-body">{t('privacy.request.none_own')}</p> : null}
      {requests.map((request) => (
        <>
          <Heading level={2}>{t(`privacy.request.kind.${request.kind}`)}</Heading>
          <p class="govuk-body">
            <RequestState request={request} today={today} />{' '}
            {t('privacy.request.dates', { received: day(request.receivedOn), due: day(request.dueOn) })}
          </p>
          <Said request={request} acts={acts.filter(({ requestId }) => requestId === request.id)} level={3} />
        </>
      ))}
    </>
  );
}
