import type { NotNull } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** What a published recommendation asks of one body, and how far that body has come. */
export type Ask = {
  readonly id: string;
  readonly title: string;
  readonly addresseeName: string;
  readonly step: string | null;
  readonly value: number | null;
  readonly stepOn: PlainDate | null;
};

/**
 * What is asked of the bodies of a jurisdiction: of those that belong to it, and of those of no jurisdiction where the recommendation
 * is about it; for an invented place of a demonstration, what is about the territory of its name. The longest asked first.
 */
export async function listAsks(
  tx: Tx,
  actionId: string,
  { code, territory }: { code: string; territory: string | undefined },
): Promise<Ask[]> {
  return tx
    .selectFrom('published.recommendation as r')
    .innerJoin('published.asked as q', 'q.recommendationId', 'r.id')
    .select(['r.id', 'r.title', 'q.addresseeName', 'q.step', 'q.value', 'q.stepOn'])
    .where('r.actionId', '=', actionId)
    .where((eb) =>
      territory === undefined
        ? eb(eb.fn.coalesce('q.jurisdiction', 'r.jurisdiction'), '=', code)
        : eb.and([eb('r.jurisdiction', 'is', null), eb('r.territory', '=', territory)]),
    )
    .orderBy('r.publishedOn')
    .orderBy('r.id')
    .orderBy('q.position')
    .$narrowType<{ addresseeName: NotNull }>()
    .execute();
}
