import type { PrivacyFile } from '../../../action/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { Instant } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { peopleText, recordsText } from '../draft-notices.ts';
import { type Breach, clockOf, type Due, type Notice } from '../rules.ts';

const register = '/staff/privacy/breaches';

function BreachState({ breach }: { breach: Breach }) {
  const { t } = useLanguage();
  if (breach.closedAt) return <Tag tone="over">{t('privacy.breach.closed')}</Tag>;
  return <Tag tone="waiting">{t(breach.risk ? 'privacy.breach.open' : 'privacy.breach.undecided')}</Tag>;
}

/** Every breach, the open ones first. */
export function BreachesPage({ breaches }: { breaches: readonly Breach[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('privacy.breaches.title')}</Heading>
      <p class="govuk-body">{t('privacy.breaches.intro')}</p>
      <ButtonLink href={`${register}/new`}>{t('privacy.breach.new')}</ButtonLink>
      <Table
        caption={t('privacy.breaches.title')}
        hideCaption
        rows={breaches}
        empty={t('privacy.breaches.none')}
        columns={[
          {
            head: t('privacy.breach.name'),
            cell: ({ title }) => title,
            href: ({ id }) => `${register}/${id}`,
          },
          {
            head: t('privacy.breach.known_at'),
            cell: ({ knownAt }) => <DateTime at={knownAt} zone={zone} />,
          },
          { head: t('common.state'), cell: (breach) => <BreachState breach={breach} /> },
        ]}
      />
    </>
  );
}

/** One breach: what is known, by when who has to be told, what was decided and done. */
export function BreachPage({
  context: { language, token, now },
  breach,
  notices,
  due,
  privacy,
  history,
}: {
  context: Context;
  breach: Breach;
  notices: readonly Notice[];
  due: readonly Due[];
  privacy: PrivacyFile | undefined;
  history: readonly HistoryEntry[];
}) {
  const { t, locale } = language;
  const path = `${register}/${breach.id}`;
  return (
    <>
      <Heading>{breach.title}</Heading>
      <SummaryList
        rows={[
          { key: t('common.state'), value: <BreachState breach={breach} /> },
          { key: t('privacy.breach.known_at'), value: <DateTime at={breach.knownAt} zone={zone} /> },
          {
            key: t('privacy.breach.jurisdictions'),
            value: language.list(breach.jurisdictions.map((code) => jurisdictionName(code, locale))),
          },
          { key: t('privacy.breach.records'), value: recordsText(language, breach) },
          { key: t('privacy.breach.people'), value: peopleText(language, breach) },
          {
            key: t('privacy.breach.risk'),
            value: breach.risk ? t(`privacy.breach.risk.${breach.risk}`) : t('privacy.breach.undecided'),
          },
          { key: t('privacy.breach.decided_by'), value: breach.decidedBy ?? '' },
        ]}
      />
      {breach.closedAt ? null : (
        <div class="govuk-button-group">
          <ButtonLink href={`${path}/decide`}>{t('privacy.breach.decide')}</ButtonLink>
          <ButtonLink href={`${path}/change`} look="secondary">
            {t('privacy.breach.change')}
          </ButtonLink>
          {due.length > 0 ? (
            <ButtonLink href={`${path}/notice`} look="secondary">
              {t('privacy.breach.note')}
            </ButtonLink>
          ) : null}
          <ButtonForm action={`${path}/close`} token={token} look="secondary">
            {t('privacy.breach.close')}
          </ButtonForm>
        </div>
      )}
      <Clocks breach={breach} due={due} now={now} privacy={privacy} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/drafts.docx`}>
          {t('privacy.breach.drafts_docx')}
        </a>
      </p>
      <Table
        caption={t('privacy.breach.notices')}
        rows={notices}
        empty={t('privacy.breach.no_notices')}
        columns={[
          {
            head: t('privacy.breach.notice'),
            cell: ({ jurisdiction, addressee }) =>
              t(`privacy.breach.addressee.${addressee}`, { place: jurisdictionName(jurisdiction, locale) }),
          },
          {
            head: t('privacy.breach.sent_on'),
            cell: ({ sentOn }) => (sentOn ? <Day date={sentOn} /> : t('privacy.breach.not_sent')),
          },
          { head: t('privacy.breach.words'), cell: ({ words }) => <bdi>{words}</bdi> },
        ]}
      />
      {(
        [
          ['privacy.breach.happened', breach.happened],
          ['privacy.breach.consequences', breach.consequences],
          ['privacy.breach.measures', breach.measures],
          ['privacy.breach.decision', breach.riskReason],
        ] as const
      ).map(([title, text]) =>
        text ? (
          <>
            <Heading level={2}>{t(title)}</Heading>
            <TypedText text={text} />
          </>
        ) : null,
      )}
      <History entries={history} zone={zone} />
    </>
  );
}

/** By when each authority, and the people, have to be told; with where the hours are from. */
function Clocks({
  breach,
  due,
  now,
  privacy,
}: {
  breach: Breach;
  due: readonly Due[];
  now: Instant;
  privacy: PrivacyFile | undefined;
}) {
  const { t, locale } = useLanguage();
  if (breach.closedAt || due.length === 0) return null;
  return (
    <Table
      caption={t('privacy.breach.clock')}
      rows={due}
      columns={[
        {
          head: t('privacy.breach.notice'),
          cell: ({ jurisdiction, addressee }) =>
            t(`privacy.breach.addressee.${addressee}`, { place: jurisdictionName(jurisdiction, locale) }),
        },
        {
          head: t('privacy.breach.due'),
          cell: ({ dueAt }) => (
            <>
              <DateTime at={dueAt} zone={zone} />{' '}
              {dueAt < now ? <Tag tone="bad">{t('privacy.breach.late')}</Tag> : null}
            </>
          ),
        },
        {
          head: t('privacy.breach.basis'),
          cell: ({ jurisdiction }) => {
            const { hours, source } = clockOf(privacy, jurisdiction);
            return source
              ? t('privacy.breach.hours', { hours, source })
              : t('privacy.breach.hours_from_memory', { hours });
          },
        },
      ]}
    />
  );
}
