import type { ActingContext } from '../../platform/http/route.ts';
import { placeName } from './places.ts';
import { listOwnSeats } from './queries-seats.ts';

/** What a person chose about their name in the briefs, a row for each place that they assess or assessed: for the page of their account. */
export async function authorshipOf({
  tx,
  actionId,
  actor,
  language,
}: Pick<ActingContext, 'tx' | 'actionId' | 'actor' | 'language'>) {
  const { t } = language;
  const seats = await listOwnSeats(tx, actionId, actor.personId);
  return {
    title: t('matrix.cycle.author.own'),
    rows: seats.map(({ id, cycleTitle, code, seat, personName, named }) => ({
      key: `${cycleTitle}, ${placeName(code, language)}`,
      value: named ? personName : t(`matrix.cycle.seat.${seat}`),
      change: `/staff/matrix/seats/${id}/author`,
    })),
  };
}
