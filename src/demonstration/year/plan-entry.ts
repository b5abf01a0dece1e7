import { chanceOf } from '../chance.ts';
import type { Fate, InventedCall } from '../invented/calls.ts';

/** What an application asks for and how its assessors will see it: decided beforehand, so that the envelopes fit. */
export type Entry = {
  readonly applicant: string;
  readonly fate: Fate;
  /** Its place among those of the same fate, from nought; awards count together. */
  readonly place: number;
  /** From nought. */
  readonly lot: number;
  readonly requestedMinor: number;
  readonly months: number;
  /** Totals that the assessors give, in points of a hundred, in the order of their positions. */
  readonly points: readonly number[];
  /** What each assessor recommends, in cents. */
  readonly recommendedMinor: readonly number[];
};

const awards: readonly Fate[] = ['award', 'award_after_third'];
const isAward = ({ fate }: Entry) => awards.includes(fate);
/** How long the awarded projects run, by their place in the list: one is over, one is ending, the others run on. */
const nationalMonths = [6, 8, 12, 12, 10, 9];
const regionalMonths = [12, 12, 18, 15, 12, 18];

/** The entries of a call in the order of its data. */
export function entriesOf(call: InventedCall): Entry[] {
  const counted = new Map<Fate, number>();
  let awarded = 0;
  return call.fates.map(([applicant, fate]) => {
    const before = counted.get(fate) ?? 0;
    counted.set(fate, before + 1);
    const place = awards.includes(fate) ? awarded++ : before;
    const lot = lotOf(call, fate, place);
    const requestedMinor = requestOf(call, applicant, place, lot);
    const durations = call.issuer === 'regional' ? regionalMonths : nationalMonths;
    const months = Math.min(call.months[1], durations[place % durations.length]!);
    return {
      applicant,
      fate,
      place,
      lot,
      requestedMinor,
      months,
      points: pointsOf(fate, place),
      recommendedMinor: recommendationsOf(fate, place, requestedMinor),
    };
  });
}

/** The fourth award and every second of the others stand in the second lot, where there is one. */
function lotOf({ lots }: InventedCall, fate: Fate, place: number): number {
  if (lots.length === 1) return 0;
  return awards.includes(fate) ? Number(place === 3) : place % 2;
}

/** The first asks for the most there is, the second for an amount with odd cents. */
function requestOf({ key, lots }: InventedCall, applicant: string, place: number, lot: number): number {
  const { minimum, maximum } = lots[lot]!;
  if (place === 0) return maximum * 100;
  return chanceOf(`request ${key} ${applicant}`).whole(minimum * 100, maximum * 100);
}

function pointsOf(fate: Fate, place: number): number[] {
  switch (fate) {
    case 'award':
      return [94 - 3 * place, 91 - 3 * place];
    case 'award_after_third':
      return [88, 56, 84];
    case 'reserve':
      return [71 - 2 * place, 69 - 2 * place];
    case 'below_pass':
      return [52 - place, 49 - place];
    case 'below_floor':
      return [38, 41];
    case 'diverging':
      return [83, 51];
    default:
      return [76, 72];
  }
}

/** Assessors cut the third award, each by another amount; a third assessor agrees with what was asked for. */
function recommendationsOf(fate: Fate, place: number, requested: number): number[] {
  if (fate === 'award' && place === 2) return [requested - 12_345, requested - 20_000];
  return [requested, requested, requested];
}

/** The envelope of a lot in cents: what its awards take, rounded up to the thousand unless the call is exact. */
export function envelopeOf(call: InventedCall, entries: readonly Entry[], lot: number): number {
  const taken = entries
    .filter((entry) => entry.lot === lot && isAward(entry))
    .reduce((sum, entry) => sum + awardedMinor(entry), 0);
  const least = call.lots[lot]!.minimum * 100;
  if (call.stage !== 'agreed' && call.stage !== 'decided') return least * 5;
  if (taken === 0) return least;
  return call.exact ? taken : Math.ceil(taken / 100_000) * 100_000;
}

/** The mean of what the assessors of an award recommend, down to the cent. */
function awardedMinor({ fate, recommendedMinor }: Entry): number {
  const counted = fate === 'award_after_third' ? recommendedMinor : recommendedMinor.slice(0, 2);
  return Math.floor(counted.reduce((sum, one) => sum + one, 0) / counted.length);
}
