import type { Child } from 'hono/jsx';
import type { HistoryEntry } from '../../platform/audit/history.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { History } from '../../ui/history.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { Organisation } from '../queries.ts';
import { Engagement, type EngagementRecords } from './engagement.tsx';
import { PeopleCount, ProfileFacts } from './profile-facts.tsx';
import { Vouching } from './vouching.tsx';

/** One organisation: what it says of itself and what it took part in. */
export function OrganisationPage({
  organisation,
  people,
  engagement,
  history,
  editHref,
  capacityHref,
  sharedHref,
  mergeHref,
  kept,
  vouching,
  aliases,
  screening,
  staff,
}: {
  organisation: Organisation;
  people: number;
  engagement: EngagementRecords;
  history: readonly HistoryEntry[];
  /** Left out for those who may not edit it. */
  editHref: string | undefined;
  /** Leads its own people to what they find of its strength. */
  capacityHref: string | undefined;
  /** Leads the people of a body that assesses nothing of its own to what others let it read. */
  sharedHref: string | undefined;
  /** Left out for those who may not say that it is another one. */
  mergeHref: string | undefined;
  /** The organisation it turned out to be. */
  kept: Pick<Organisation, 'id' | 'name'> | undefined;
  /** Whether a partner confirmed a CSO, for staff. */
  vouching: Omit<Parameters<typeof Vouching>[0], 'organisationId'> | undefined;
  /** Those that turned out to be it. */
  aliases: readonly { readonly id: string; readonly name: string }[];
  /** What its latest screening found, for staff who may know. */
  screening: Child;
  staff: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t(`network.kind.${organisation.kind}`)}>
        <bdi>{organisation.name}</bdi>
      </Heading>
      {kept ? (
        <InsetText>
          {t(staff ? 'network.merge.is_alias' : 'network.merge.is_alias_own')}{' '}
          {staff ? (
            <a class="govuk-link" href={`/staff/organisations/${kept.id}`}>
              <bdi>{kept.name}</bdi>
            </a>
          ) : (
            <bdi>{kept.name}</bdi>
          )}
        </InsetText>
      ) : null}
      {editHref || mergeHref || capacityHref || sharedHref ? (
        <ButtonRow>
          {editHref ? <ButtonLink href={editHref}>{t('network.edit.action')}</ButtonLink> : null}
          {capacityHref ? (
            <ButtonLink look="secondary" href={capacityHref}>
              {t('network.capacity.title')}
            </ButtonLink>
          ) : null}
          {sharedHref ? (
            <ButtonLink look="secondary" href={sharedHref}>
              {t('network.capacity.shared.title')}
            </ButtonLink>
          ) : null}
          {mergeHref ? (
            <ButtonLink look="secondary" href={mergeHref}>
              {t('network.merge.title')}
            </ButtonLink>
          ) : null}
        </ButtonRow>
      ) : null}
      {aliases.length > 0 ? (
        <>
          <p class="govuk-body">{t('network.merge.aliases')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {aliases.map(({ id, name }) => (
              <li>
                <a class="govuk-link" href={`/staff/organisations/${id}`}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {vouching ? <Vouching organisationId={organisation.id} {...vouching} /> : null}
      {screening}
      <ProfileFacts organisation={organisation} />
      <PeopleCount count={people} />
      <Engagement {...engagement} kind={organisation.kind} staff={staff} />
      <History entries={history} zone={zone} />
    </>
  );
}
