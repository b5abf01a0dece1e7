import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { buildAssessed, buildDecision, buildPublishedCall, times } from '../testing.ts';
import { declineAward } from './answer-offer.ts';
import { offerNext } from './offer-next.ts';
import { listPools } from './queries.ts';

/** The last day to answer the offers of the tests. */
export const answerBy: PlainDate = '2026-03-20';

type BuiltReserve = { side?: Side; count?: number; file?: StoredFile };
/** A call told to its applicants whose lot has money for one: the first is awarded, the others are on the reserve list, in this order. */
export async function buildReserve(cast: Cast, { side = cast, count = 2, ...file }: BuiltReserve = {}) {
  const call = await buildPublishedCall(cast, { side });
  const work = cast.work(side.elira, times.draft);
  // As if the envelope had been that of one sub-grant.
  await work.tx
    .updateTable('grants.lot')
    .set({ envelopeMinor: 5_000_00 })
    .where('id', '=', call.lotId)
    .execute();
  for (let at = 0; at < count; at += 1)
    await buildAssessed(cast, call, { side, points: at === 0 ? 5 : 4, ...file });
  await buildDecision(cast, call, { side });
  const [lot] = await listPools(work.tx, { callId: call.callId });
  const applicationIds = lot!.ranked.map(({ applicationId }) => applicationId);
  return { ...call, applicationIds };
}

/** The award of such a call declined: its money is free. */
export async function buildFreed(cast: Cast, options: BuiltReserve = {}) {
  const built = await buildReserve(cast, options);
  const { side = cast } = options;
  await declineAward(cast.work(side.besa, times.decided), { applicationId: built.applicationIds[0]! });
  return built;
}

/** And offered to the next of its reserve list. */
export async function buildOffer(cast: Cast, options: BuiltReserve = {}) {
  const built = await buildFreed(cast, options);
  const { side = cast } = options;
  const applicationId = built.applicationIds[1]!;
  const offerId = await offerNext(cast.work(side.elira, times.decided), {
    ...built,
    applicationId,
    answerBy,
  });
  return { ...built, offerId, applicationId };
}
