import { addDays, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** An application of a lot that was awarded or is on its reserve list, with what came of it. Amounts are minor units. */
export type Ranked = {
  readonly applicationId: string;
  /** In the ranking of its lot. */
  readonly position: number;
  readonly amountMinor: number;
  /** The application's own. */
  readonly state: string;
  readonly agreement: {
    readonly state: string;
    readonly amountMinor: number;
    readonly paidMinor: number;
  } | null;
  readonly offer: {
    readonly state: string;
    readonly amountMinor: number;
    readonly answerBy: PlainDate;
  } | null;
};

/** The same without its place: what a sum needs. */
export type Held = Omit<Ranked, 'applicationId' | 'position'>;

/** `lapsed`: its day passed without an answer. */
export type OfferState = 'offered' | 'accepted' | 'declined' | 'lapsed';
export function offerStateOf(
  { state, answerBy }: { readonly state: string; readonly answerBy: PlainDate },
  today: PlainDate,
): OfferState {
  return state === 'offered' && answerBy < today ? 'lapsed' : (state as OfferState);
}

/**
 * What an application holds of its lot's envelope today: the amount of its agreement, of one that is over what was paid; before the
 * agreement the award; before the award the offer, until its day.
 */
export function heldMinor({ state, amountMinor, agreement, offer }: Held, today: PlainDate): number {
  if (agreement)
    return agreement.state === 'terminated' || agreement.state === 'completed'
      ? agreement.paidMinor
      : agreement.amountMinor;
  if (state === 'awarded') return offer?.state === 'accepted' ? offer.amountMinor : amountMinor;
  const isOpen = state === 'reserve' && offer && offerStateOf(offer, today) === 'offered';
  return isOpen ? offer.amountMinor : 0;
}

/** What all of a lot hold together. */
export const heldOf = (all: readonly Held[], today: PlainDate): number =>
  all.reduce((sum, one) => sum + heldMinor(one, today), 0);

/** The envelope of a lot as it is now, and the application that is offered a sub-grant next. */
export type Pool = {
  readonly envelopeMinor: number;
  readonly heldMinor: number;
  readonly freeMinor: number;
  readonly next: Ranked | undefined;
};

/** The next is the first of the reserve list, in the order of the ranking, that had no offer yet and that fits what is free; of nothing there is no offer. */
export function poolOf(envelopeMinor: number, ranked: readonly Ranked[], today: PlainDate): Pool {
  const held = heldOf(ranked, today);
  const freeMinor = envelopeMinor - held;
  const next = ranked
    .filter(({ state, offer }) => state === 'reserve' && !offer)
    .filter(({ amountMinor }) => amountMinor > 0 && amountMinor <= freeMinor)
    .sort((a, b) => a.position - b.position)[0];
  return { envelopeMinor, heldMinor: held, freeMinor, next };
}

/** The key of the text that says where an application is: its agreement, its offer, its award, or its place on the list. */
export function statusOf(
  { agreement, offer, state, amountMinor }: Ranked,
  { freeMinor, isValid, today }: { freeMinor: number; isValid: boolean; today: PlainDate },
) {
  if (agreement) return `grants.agreement.state.${agreement.state}`;
  if (offer) return `grants.offer.state.${offerStateOf(offer, today)}`;
  const onList = !isValid ? 'over' : amountMinor > freeMinor ? 'waiting' : 'fits';
  return `grants.reserve.status.${state === 'reserve' ? onList : state}`;
}

/** Days within which an answer may be asked for at the latest. */
export const longestAnswer = 60;

/** Problems: `reserve_list_over` (day), `offer_day_out_of_range` (days). */
export function mustBeOfferable(
  { validUntil, answerBy }: { validUntil: PlainDate; answerBy: PlainDate },
  today: PlainDate,
): void {
  if (today > validUntil) throw problem('reserve_list_over', { day: validUntil });
  if (answerBy <= today || answerBy > addDays(today, longestAnswer))
    throw problem('offer_day_out_of_range', { days: longestAnswer }, { field: 'answer_by' });
}
