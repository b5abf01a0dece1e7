import { sql } from 'kysely';
import { dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type Held, offerStateOf, type Ranked } from './rules.ts';
import type { StoredOfferState } from './workflow.ts';

/** An application of a lot that was awarded or is on its reserve list, as its page shows it. */
export type RankedInLot = Ranked & {
  /** False of a protected sub-grant that the reader does not know: without number, organisation and offer, with its sums. */
  readonly known: boolean;
  readonly number: string;
  readonly organisationName: string;
  readonly offerId: string | null;
};
/** The lot of a call that was told, with its envelope and all that holds or may hold a part of it. */
export type LotPool = {
  readonly lotId: string;
  readonly number: number;
  readonly title: Multilingual;
  readonly envelopeMinor: number;
  readonly currency: string;
  readonly callId: string;
  readonly callNumber: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly jurisdiction: string | null;
  readonly deadlineZone: string;
  readonly validUntil: PlainDate;
  readonly ranked: readonly RankedInLot[];
};

/** The lots of one call, or of all calls of an Action whose reserve list is valid on that day. */
export async function listPools(
  tx: Tx,
  of: { callId: string } | { actionId: string; today: PlainDate },
): Promise<LotPool[]> {
  const within =
    'callId' in of
      ? sql`c.id = ${of.callId}::uuid`
      : sql`c.action_id = ${of.actionId}::uuid and d.reserve_valid_until >= ${of.today}::date
        and exists (select from grants.application w where w.lot_id = l.id and w.state = 'reserve')`;
  const { rows } = await sql<LotPool>`
    select l.id as "lotId", l.number, l.title, l.envelope_minor as "envelopeMinor", l.currency, c.id as "callId", c.number as "callNumber",
      c.partner_id as "partnerId", o.name as "partnerName", c.jurisdiction, c.deadline_zone as "deadlineZone", d.reserve_valid_until::text as "validUntil",
      coalesce((select jsonb_agg(jsonb_build_object('applicationId', a.id, 'known', k.known, 'position', r.position,
          'amountMinor', r.amount_minor, 'state', a.state, 'number', case when k.known then a.number else '' end, 'organisationName', case when k.known then n.name else '' end, 'offerId', case when k.known then f.id end,
          'agreement', case when s.application_id is null then null else jsonb_build_object('state', s.state, 'amountMinor', s.amount_minor, 'paidMinor', s.paid_minor) end,
          'offer', case when f.id is null then null else jsonb_build_object('state', f.state, 'amountMinor', f.amount_minor, 'answerBy', f.answer_by) end) order by r.position)
        from grants.ranking_row r join grants.application a on a.id = r.application_id join network.organisation n on n.id = a.organisation_id
          left join grants.held_agreement s on s.application_id = a.id left join grants.reserve_offer f on f.application_id = a.id
          cross join lateral (select coalesce(s.known, true) as known) k
        where r.ranking_id = d.ranking_id and r.lot_id = l.id and (r.outcome <> 'rejected' or a.state in ('reserve', 'awarded') or f.id is not null)), '[]') as ranked
    from grants.lot l join grants.call c on c.id = l.call_id join grants.decision d on d.call_id = c.id join network.organisation o on o.id = c.partner_id
    where ${within} and d.communicated_at is not null order by c.number, l.number limit 500`.execute(tx);
  return rows;
}

/** The envelope of a lot and all that holds or may hold a part of it, also what the reader does not know: for sums alone. */
export async function findHoldings(
  tx: Tx,
  lotId: string,
): Promise<{ envelopeMinor: number; held: readonly Held[] }> {
  const { rows } = await sql<{ envelopeMinor: number; held: readonly Held[] }>`
    select l.envelope_minor as "envelopeMinor", coalesce(jsonb_agg(jsonb_build_object('amountMinor', h.amount_minor, 'state', h.state,
        'agreement', case when h.agreement_state is null then null else jsonb_build_object('state', h.agreement_state, 'amountMinor', h.agreement_minor, 'paidMinor', h.paid_minor) end,
        'offer', case when h.offer_state is null then null else jsonb_build_object('state', h.offer_state, 'amountMinor', h.offer_minor, 'answerBy', h.answer_by) end)), '[]') as held
    from grants.lot l join grants.lot_holding h on h.lot_id = l.id where l.id = ${lotId}::uuid group by l.id`.execute(
    tx,
  );
  if (!rows[0]) throw problem('not_found');
  return rows[0];
}

export type Offer = {
  readonly id: string;
  readonly lotId: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly applicationTitle: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly actionId: string;
  readonly callId: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly jurisdiction: string | null;
  readonly deadlineZone: string;
  readonly contactName: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly answerBy: PlainDate;
  readonly offeredAt: Instant;
  readonly answeredAt: Instant | null;
  readonly state: StoredOfferState;
  /** Its day passed without an answer. */
  readonly hasLapsed: boolean;
};

const offers = (tx: Tx) =>
  tx
    .selectFrom('grants.reserveOffer as offer')
    .innerJoin('grants.application as application', 'application.id', 'offer.applicationId')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'offer.organisationId')
    .innerJoin('network.organisation as partner', 'partner.id', 'call.partnerId')
    .select([
      'offer.id',
      'offer.lotId',
      'offer.applicationId',
      'offer.organisationId',
      'offer.amountMinor',
      'offer.currency',
      'offer.answerBy',
      'offer.offeredAt',
      'offer.answeredAt',
      'offer.state',
      'application.number as applicationNumber',
      'application.title as applicationTitle',
      'application.actionId',
      'organisation.name as organisationName',
      'call.id as callId',
      'call.partnerId',
      'partner.name as partnerName',
      'call.jurisdiction',
      'call.deadlineZone',
      'call.contactName',
    ])
    .$castTo<Omit<Offer, 'hasLapsed'>>();
const dated = (offer: Omit<Offer, 'hasLapsed'>, now: Instant): Offer => ({
  ...offer,
  hasLapsed: offerStateOf(offer, dayIn(offer.deadlineZone, now)) === 'lapsed',
});

export async function findOffer(
  tx: Tx,
  of: { id: string } | { applicationId: string },
  now: Instant,
): Promise<Offer | undefined> {
  const found = await ('id' in of
    ? offers(tx).where('offer.id', '=', of.id)
    : offers(tx).where('offer.applicationId', '=', of.applicationId)
  ).executeTakeFirst();
  return found && dated(found, now);
}

/** The offer, locked until the transaction ends. Throws `not_found`. */
export async function lockOffer(tx: Tx, id: string, now: Instant): Promise<Offer> {
  await tx.selectFrom('grants.reserveOffer').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findOffer(tx, { id }, now);
  if (!found) throw problem('not_found');
  return found;
}

/** The offers of an Action that wait for their answer, the first due first. */
export async function listOpenOffers(tx: Tx, actionId: string, now: Instant): Promise<Offer[]> {
  const found = await offers(tx)
    .where('application.actionId', '=', actionId)
    .where('offer.state', '=', 'offered')
    .orderBy('offer.answerBy')
    .limit(500)
    .execute();
  return found.map((one) => dated(one, now)).filter(({ hasLapsed }) => !hasLapsed);
}

export async function insertOffer(
  tx: Tx,
  made: {
    id: string;
    applicationId: string;
    lotId: string;
    organisationId: string;
    amountMinor: number;
    currency: string;
    answerBy: PlainDate;
    offeredBy: string;
    offeredAt: Instant;
  },
) {
  await tx.insertInto('grants.reserveOffer').values(made).execute();
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  answer: { state: StoredOfferState; answeredBy: string; answeredAt: Instant },
) {
  await tx.updateTable('grants.reserveOffer').set(answer).where('id', '=', id).execute();
}
