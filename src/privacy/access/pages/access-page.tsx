import { dayIn } from '../../../platform/dates.ts';
import { askedOf, filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { type Role, roles } from '../../../platform/permissions.ts';
import { zone } from '../../../platform/zone.ts';
import { Folded } from '../../../ui/details.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { ShownOf } from '../../../ui/show-all.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Appointed, HeldAccess } from '../queries.ts';
import { recordsSeenBy } from '../sees.ts';

/** Who can see what because of which role, the longest unused first: whether each is still needed. */
export function AccessPage({
  context,
  held,
  next,
  appointed,
}: {
  context: Context;
  held: readonly HeldAccess[];
  next: string | undefined;
  /** Of the one person that the page is about; undefined where it is about all. */
  appointed: readonly Appointed[] | undefined;
}) {
  const { language, query } = context;
  const { t, locale } = language;
  const chosen = filterOnly(query);
  return (
    <>
      <Heading>{t('privacy.access.title')}</Heading>
      <p class="govuk-body">{t('privacy.access.intro')}</p>
      <FilterForm action="/staff/privacy/access" typed={filterOnly(askedOf(context))} words={context}>
        <TextInput name="q" type="search" label={t('people.field.name')} autocomplete="off" optional />
        <Select
          name="role"
          label={t('people.field.role')}
          empty={t('common.any')}
          options={roles.map((role) => ({ value: role, text: t(`people.role.${role}`) }))}
        />
      </FilterForm>
      <ShownOf shown={held.length} total={held[0]?.total ?? 0} />
      <Table
        caption={t('privacy.access.title')}
        hideCaption
        rows={held}
        columns={[
          {
            head: t('people.field.name'),
            cell: ({ personId, personName, disabledAt }) => (
              <>
                <bdi>{personName}</bdi>{' '}
                <a class="govuk-link" href={`/staff/privacy/access?person=${personId}`}>
                  {t('privacy.access.may_open')}
                  <span class="govuk-visually-hidden">: {personName}</span>
                </a>{' '}
                <a class="govuk-link" href={`/staff/evidence/reads?person=${personId}`}>
                  {t('privacy.access.opened_by')}
                  <span class="govuk-visually-hidden">: {personName}</span>
                </a>{' '}
                {disabledAt ? (
                  <Tag tone="bad">
                    {t('people.disabled.since')} <Day date={dayIn(zone, disabledAt)} />
                  </Tag>
                ) : null}
              </>
            ),
          },
          {
            head: t('people.field.organisation'),
            cell: ({ organisationName }) => <bdi>{organisationName}</bdi>,
          },
          {
            head: t('people.field.role'),
            cell: ({ role, jurisdiction }) =>
              [t(`people.role.${role}`), jurisdiction ? jurisdictionName(jurisdiction, locale) : '']
                .filter(Boolean)
                .join(', '),
          },
          { head: t('people.field.since'), cell: ({ since }) => <Day date={dayIn(zone, since)} /> },
          {
            head: t('privacy.access.given_by'),
            cell: ({ givenBy }) => <bdi>{givenBy ?? t('ui.not_given')}</bdi>,
          },
          {
            head: t('privacy.access.last_used'),
            cell: ({ lastUsed }) =>
              lastUsed ? (
                <Day date={dayIn(zone, lastUsed)} />
              ) : (
                <Tag tone="waiting">{t('privacy.access.never')}</Tag>
              ),
          },
        ]}
      />
      <Pagination next={next} />
      {appointed ? (
        <OpenNow held={held} appointed={appointed} />
      ) : (
        <Folded summary={t('privacy.access.by_role')} rows={roles.length}>
          <OpenToRoles caption={t('privacy.access.by_role')} those={roles} />
        </Folded>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/evidence/reads">
          {t('privacy.access.opened')}
        </a>
      </p>
      <TakeAway href={`/staff/privacy/access.csv?${new URLSearchParams(chosen)}`}>
        {t('common.download_csv')}
      </TakeAway>
    </>
  );
}

/** What one person can open now: nothing while they cannot sign in. */
function OpenNow({ held, appointed }: { held: readonly HeldAccess[]; appointed: readonly Appointed[] }) {
  const { t } = useLanguage();
  if (held.some(({ disabledAt }) => disabledAt))
    return <p class="govuk-body">{t('privacy.access.disabled')}</p>;
  return (
    <>
      <AppointedList appointed={appointed} />
      <OpenToRoles
        caption={t('privacy.access.may_open_now')}
        those={roles.filter((role) => held.some((one) => one.role === role))}
      />
    </>
  );
}

/** What opens records to a person beside their roles. */
function AppointedList({ appointed }: { appointed: readonly Appointed[] }) {
  const { t } = useLanguage();
  const aboutOf = ({ kind, about }: Appointed) => {
    if (kind === 'handler') return t(`voice.kind.${about}`);
    return kind === 'duty' ? t(`protection.duty.${about}`) : about;
  };
  return (
    <>
      <Heading level={2}>{t('privacy.access.appointed')}</Heading>
      {appointed.length === 0 ? (
        <p class="govuk-body">{t('privacy.access.appointed.none')}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {appointed.map((one) => (
            <li>
              {t(`privacy.access.appointed.${one.kind}`)}
              {one.about ? (
                <>
                  : <bdi>{aboutOf(one)}</bdi>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Which records each role opens, and as whom. */
function OpenToRoles({ caption, those }: { caption: string; those: readonly Role[] }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={caption}
      rows={those}
      columns={[
        { head: t('people.field.role'), cell: (role) => t(`people.role.${role}`) },
        {
          head: t('privacy.access.can_open'),
          cell: (role) => (
            <ul class="govuk-list">
              {recordsSeenBy(role).map(({ key, audiences }) => (
                <li>
                  {t(`privacy.record.${key}.name`)} (
                  {language.list(audiences.map((audience) => t(`privacy.seen_by.${audience}`)))})
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
