import { type NotNull, sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { Participant } from '../participants/queries.ts';
import type { PlaceAudience } from '../schema.ts';
import type { PublishedSpeaker } from '../speakers/queries.ts';
import { speakerLine } from '../speakers/schema.ts';
import type { PublishedEvent, PublishedOffer, PublishedSession } from './queries.ts';

/** An event as those know it who take part or are invited: a draft too. `placeFor`: for whom its place is. */
export type OwnEvent = PublishedEvent & { readonly published: boolean; readonly placeFor: PlaceAudience };
type Own = Pick<Participant, 'gatheringId' | 'state'>;

/** Where it is for participants alone, those are told the place who have one. */
const told = ({ state }: Own) =>
  sql<boolean>`(gathering.place_for = 'everybody' or ${state === 'registered'})`;

/** The event of a participation while it stands, published or not. */
export async function findOwnEvent(tx: Tx, actionId: string, own: Own): Promise<OwnEvent | undefined> {
  return tx
    .selectFrom('training.gathering as gathering')
    .innerJoin('network.organisation as host', 'host.id', 'gathering.hostId')
    .select([
      'gathering.id',
      'gathering.kind',
      'gathering.scope',
      'gathering.title',
      'gathering.language',
      'gathering.jurisdiction',
    ])
    .select(['gathering.startsOn', 'gathering.endsOn', 'gathering.placeFor', 'host.name as hostName'])
    .select([
      sql<string | null>`case when ${told(own)} then gathering.place end`.as('place'),
      sql<boolean>`gathering.published_at is not null`.as('published'),
      sql<OwnEvent['titles']>`coalesce((select jsonb_object_agg(t.language, t.title)
        from training.gathering_text t where t.gathering_id = gathering.id), '{}')`.as('titles'),
    ])
    .where('gathering.actionId', '=', actionId)
    .where('gathering.id', '=', own.gatheringId)
    .where('gathering.withdrawnAt', 'is', null)
    .executeTakeFirst();
}

/** Its sessions in their order, with their rooms where the place is told. */
export async function listOwnSessions(tx: Tx, own: Own): Promise<PublishedSession[]> {
  return tx
    .selectFrom('training.session as session')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'session.gatheringId')
    .select(['session.id', 'session.gatheringId', 'session.day', 'session.part', 'session.startsAt'])
    .select(['session.endsAt', 'session.title', 'session.online', 'session.trainers'])
    .select(sql<string>`case when ${told(own)} then session.room else '' end`.as('room'))
    .where('session.gatheringId', '=', own.gatheringId)
    .where('gathering.withdrawnAt', 'is', null)
    .orderBy('session.startsAt')
    .orderBy('session.room')
    .orderBy('session.id')
    .execute();
}

/** Who speaks, as everybody will read it: a name is kept of those alone who agreed to be named. */
export async function listOwnSpeakers(tx: Tx, { gatheringId }: Own): Promise<PublishedSpeaker[]> {
  return tx
    .selectFrom('training.speaker')
    .select(['id', 'sessionId', ...speakerLine])
    .where('gatheringId', '=', gatheringId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Whether all places are taken. */
export async function findOwnOffer(
  tx: Tx,
  { gatheringId }: Own,
): Promise<Pick<PublishedOffer, 'fullUp'> | undefined> {
  return tx
    .selectFrom('training.standingOffer')
    .select('fullUp')
    .where('gatheringId', '=', gatheringId)
    .$narrowType<{ fullUp: NotNull }>()
    .executeTakeFirst();
}
