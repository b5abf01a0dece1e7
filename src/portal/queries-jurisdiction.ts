import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../platform/dates.ts';
import type { Titled } from '../platform/language/written-for.ts';
import type { Tx } from '../platform/work.ts';

export type Ask = { readonly id: string; readonly title: string; readonly addresseeName: string };
/** Published recommendations to the bodies of a jurisdiction, the latest first. */
export async function listAsksOf(
  tx: Tx,
  actionId: string,
  jurisdiction: string,
  limit: number,
): Promise<Ask[]> {
  return tx
    .selectFrom('published.recommendation')
    .select(['id', 'title', 'addresseeName'])
    .where('actionId', '=', actionId)
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('publishedOn', 'desc')
    .orderBy('id')
    .limit(limit)
    .$narrowType<{ addresseeName: NotNull }>()
    .execute();
}

/** The published cycles of the matrix in which a jurisdiction was assessed, the latest first. */
export async function listCyclesOf(
  tx: Tx,
  actionId: string,
  jurisdiction: string,
): Promise<{ id: string; title: string; asOf: PlainDate }[]> {
  return tx
    .selectFrom('published.cycle as cycle')
    .innerJoin('published.cyclePlace as place', 'place.cycleId', 'cycle.id')
    .select(['cycle.id', 'cycle.title', 'cycle.asOf'])
    .where('cycle.actionId', '=', actionId)
    .where('place.code', '=', jurisdiction)
    .orderBy('cycle.publishedAt', 'desc')
    .orderBy('cycle.id')
    .execute();
}

export type Coming = Titled & {
  readonly id: string;
  readonly kind: string;
  readonly jurisdiction: string | null;
  /** Null where it is for participants alone. */
  readonly place: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** Open to everybody, by invitation, or null where nobody registers here. */
  readonly registration: 'open' | 'invited' | null;
  readonly registerUntil: Instant | null;
  readonly fullUp: boolean;
};
/** Gatherings that are not over yet, the soonest first, with whether one may register; of a jurisdiction those of the whole region too. */
export async function listComing(
  tx: Tx,
  actionId: string,
  { today, jurisdiction, limit }: { today: PlainDate; jurisdiction?: string; limit: number },
): Promise<Coming[]> {
  let query = tx
    .selectFrom('published.gathering as gathering')
    .leftJoin('published.offer as offer', 'offer.gatheringId', 'gathering.id')
    .select(['gathering.id', 'gathering.kind', 'gathering.title', 'gathering.jurisdiction'])
    .select(['gathering.language', sql<Coming['titles']>`gathering.titles`.as('titles')])
    .select(['gathering.place', 'gathering.startsOn', 'gathering.endsOn', 'offer.registration'])
    .select(['offer.registerUntil', sql<boolean>`coalesce(offer.full_up, false)`.as('fullUp')])
    .where('gathering.actionId', '=', actionId)
    .where('gathering.endsOn', '>=', today);
  if (jurisdiction)
    query = query.where((has) =>
      has.or([has('gathering.jurisdiction', '=', jurisdiction), has('gathering.jurisdiction', 'is', null)]),
    );
  return query
    .orderBy('gathering.startsOn')
    .orderBy('gathering.id')
    .limit(limit)
    .$narrowType<{ registration: Coming['registration'] }>()
    .execute();
}

/** The jurisdictions of the Action, as its definition names them. */
export async function listJurisdictions(tx: Tx, actionId: string): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('published.action')
    .select(sql<string[] | null>`definition #> '{action,jurisdictions}'`.as('jurisdictions'))
    .where('id', '=', actionId)
    .executeTakeFirst();
  return row?.jurisdictions ?? [];
}
