import { ButtonLink } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { History } from '../../ui/history.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { Organisation } from '../queries.ts';
import { Engagement, type EngagementRecords } from './engagement.tsx';
import { PeopleCount, ProfileFacts } from './profile-facts.tsx';

/** One organisation: what it says of itself and what it took part in. */
export function OrganisationPage({
  organisation,
  people,
  engagement,
  history,
  editHref,
  staff,
}: {
  organisation: Organisation;
  people: number;
  engagement: EngagementRecords;
  history: readonly { at: string; word: string; actorName: string | null }[];
  /** Left out for those who may not edit it. */
  editHref: string | undefined;
  staff: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t(`network.kind.${organisation.kind}`)}>
        <bdi>{organisation.name}</bdi>
      </Heading>
      {editHref ? <ButtonLink href={editHref}>{t('network.edit.action')}</ButtonLink> : null}
      <ProfileFacts organisation={organisation} />
      <PeopleCount count={people} />
      <Engagement {...engagement} kind={organisation.kind} staff={staff} />
      <History entries={history} zone="Europe/Belgrade" />
    </>
  );
}
