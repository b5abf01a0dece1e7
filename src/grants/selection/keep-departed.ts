import { hashOfContent } from '../../platform/canonical.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { type Call, listLots } from '../calls/queries.ts';
import { type Departures, departFrom } from './departures.ts';
import { insertRanking, type RankingRow } from './queries.ts';

type Ranked = { readonly rankingId: string; readonly rows: readonly RankingRow[] };

/** The ranking that is decided on: where the signed report departs from it, it is kept anew with those outcomes and reasons. */
export async function keepDeparted(
  { tx, now, actor }: Work,
  call: Call,
  ranked: Ranked,
  departures: Departures,
): Promise<Ranked> {
  if (Object.keys(departures).length === 0) return ranked;
  const { passPoints } = call.rules;
  const rows = departFrom(ranked.rows, { lots: await listLots(tx, call.id), passPoints }, departures);
  const id = newId();
  const kept = rows.map((row) => ({
    ...{ applicationId: row.applicationId, lotId: row.lotId, position: row.position },
    ...{ outcome: row.outcome, reservePosition: row.reservePosition, reason: row.reason },
    ...{ amountMinor: row.amountMinor, working: row.working, departure: row.departure },
    ...{ submittedAt: row.submittedAt, belowFloor: row.reason === 'below_floor' },
    mean: { points: row.scorePoints, parts: row.scoreParts },
  }));
  const made = { id, callId: call.id, madeAt: now, madeBy: actor.personId, sha256: hashOfContent(kept) };
  await insertRanking(tx, made, kept);
  return { rankingId: id, rows };
}
