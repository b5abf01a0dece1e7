import { addDays, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { ScreeningTerms } from './terms.ts';

/** A name that is compared with a list, and whose it is. */
export type Subject = {
  readonly whose: 'organisation' | 'representative' | 'officer';
  readonly name: string;
  /** What a person does in the organisation; empty of the organisation itself. */
  readonly post: string;
};

const keyOf = ({ whose, name }: Subject) => `${whose}\n${name}`;
/** The names to compare, each once and in their order. */
export function subjectsOf(names: readonly Subject[]): Subject[] {
  const each = new Map(names.filter(({ name }) => name.trim() !== '').map((one) => [keyOf(one), one]));
  return [...each.keys()].sort().map((key) => each.get(key)!);
}

/** Whether the same names would be compared again. */
export function isOfSameNames(screened: readonly Subject[], now: readonly Subject[]): boolean {
  const [before, after] = [subjectsOf(screened).map(keyOf), subjectsOf(now).map(keyOf)];
  return before.length === after.length && before.every((key, at) => key === after[at]);
}

/** What is known of an organisation's screening: enough to say whether it may be awarded, agreed with and paid. */
export type ScreeningFacts = {
  readonly terms: Pick<ScreeningTerms, 'required' | 'listDays'>;
  /** A list was loaded once: before that nothing waits for a screening. */
  readonly everLoaded: boolean;
  /** The newest list that holds. */
  readonly list: { readonly id: string; readonly listedOn: PlainDate } | undefined;
  /** The latest one. */
  readonly screening:
    | {
        readonly listId: string;
        readonly sameNames: boolean;
        readonly hits: number;
        readonly waiting: number;
        readonly upheld: number;
      }
    | undefined;
};

export type ScreeningLack =
  | 'screening_list_missing'
  | 'screening_list_old'
  | 'screening_missing'
  | 'screening_names_changed'
  | 'screening_hit_upheld'
  | 'screening_hit_waiting';

/** Why an organisation is not screened well enough; undefined where it is, where no list was ever loaded, and where none is asked for. */
export function lackOf(
  { terms, everLoaded, list, screening }: ScreeningFacts,
  today: PlainDate,
): ScreeningLack | undefined {
  if (!terms.required || !everLoaded) return undefined;
  // A hit that was upheld stays so, however old the list.
  if (screening && screening.upheld > 0) return 'screening_hit_upheld';
  if (!list) return 'screening_list_missing';
  if (isTooOld(list, terms, today)) return 'screening_list_old';
  if (screening?.listId !== list.id) return 'screening_missing';
  if (screening.waiting > 0) return 'screening_hit_waiting';
  return screening.sameNames ? undefined : 'screening_names_changed';
}

export function isTooOld(
  { listedOn }: { readonly listedOn: PlainDate },
  { listDays }: Pick<ScreeningTerms, 'listDays'>,
  today: PlainDate,
): boolean {
  return addDays(listedOn, listDays) < today;
}

/** Throws the lack as a problem of its name (days). */
export function mustBeScreened(facts: ScreeningFacts, today: PlainDate): void {
  const lack = lackOf(facts, today);
  if (lack) throw problem(lack, { days: facts.terms.listDays });
}

/** A record with what is known of the screening of its organisation. */
export type ScreenedToday = { readonly screening: ScreeningFacts };

/** Of a record whose steps ask for no screening any more. */
export const notAsked: ScreeningFacts = {
  terms: { required: false, listDays: 0 },
  everLoaded: false,
  list: undefined,
  screening: undefined,
};

/** Where a lack is dealt with. */
export function screeningHref(organisationId: string, code: string): string {
  return code === 'screening_list_missing' || code === 'screening_list_old'
    ? '/staff/screening'
    : `/staff/organisations/${organisationId}/screening`;
}

/** A list cannot be of a day to come. Throws `screening_list_in_future`. */
export function mustBeListed(listedOn: PlainDate, today: PlainDate): void {
  if (listedOn > today) throw problem('screening_list_in_future', { day: listedOn }, { field: 'file' });
}

/** So many of the newest lists keep their names. */
export const listsWithNames = 2;

/** A list is withdrawn once. Throws `screening_list_not_in_state`. */
export function mustBeWithdrawable({ state }: { readonly state: string }): void {
  if (!canBeWithdrawn({ state })) throw problem('screening_list_not_in_state', { state, verb: 'withdraw' });
}
export const canBeWithdrawn = ({ state }: { readonly state: string }): boolean => state !== 'withdrawn';
