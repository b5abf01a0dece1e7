import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { AttendanceRow, Gathering } from '../queries.ts';
import { came } from '../rules.ts';

/** What figures count of an event: its facts, and how many people came for whom. */
export type Counted = {
  readonly gathering: Pick<
    Gathering,
    | 'kind'
    | 'scope'
    | 'jurisdiction'
    | 'startsOn'
    | 'partnerId'
    | 'withdrawnAt'
    | 'otherWomen'
    | 'otherMen'
    | 'otherUnsaid'
  >;
  readonly attendance: readonly Pick<AttendanceRow, 'organisationId' | 'women' | 'men' | 'unsaid'>[];
};
export const countedFacts = [
  'kind',
  'scope',
  'jurisdiction',
  'starts_on',
  'host',
  'people',
  'withdrawn',
] as const;
export type CountedFact = (typeof countedFacts)[number];
/** `before` and `after` are codes, empty for none; of people women, men and those who did not say, as `3 2 0`. */
export type Changed = {
  readonly fact: CountedFact;
  readonly organisationId: string | null;
  readonly before: string;
  readonly after: string;
};

/** Figures count an event from its first day on, until it is withdrawn. */
export function isCounted(
  { startsOn, withdrawnAt }: Pick<Gathering, 'startsOn' | 'withdrawnAt'>,
  today: PlainDate,
): boolean {
  return withdrawnAt === null && startsOn <= today;
}

export type Heads = { readonly women: number; readonly men: number; readonly unsaid: number };
const written = ({ women, men, unsaid }: Heads) => `${women} ${men} ${unsaid}`;
const nobody: Heads = { women: 0, men: 0, unsaid: 0 };
/** Women, men and those who did not say, as `3 2 0` has them. */
export function headsOf(text: string): Heads {
  const [women = 0, men = 0, unsaid = 0] = text.split(' ').map(Number);
  return { women, men, unsaid };
}

/**
 * What was changed of what figures count, and needs a reason: a fact of an event that has begun, and a number of people that was
 * recorded. Where a frozen period holds the event, each change is one, also people who were not recorded before.
 */
export function changesToExplain(
  before: Counted,
  after: Counted,
  { today, frozen }: { today: PlainDate; frozen: boolean },
): Changed[] {
  if (!isCounted(before.gathering, today)) return [];
  const [was, is] = [factsOf(before), factsOf(after)];
  const facts = (Object.keys(was) as (keyof typeof was)[])
    .filter((fact) => was[fact] !== is[fact])
    .map((fact) => ({ fact, organisationId: null, before: was[fact], after: is[fact] }));
  const [then, now] = [peopleOf(before), peopleOf(after)];
  const people = [...new Set([...then.keys(), ...now.keys()])].flatMap((organisationId): Changed[] => {
    const [earlier, later] = [then.get(organisationId) ?? nobody, now.get(organisationId) ?? nobody];
    const recorded = came({ organisationId: '', ...earlier });
    if (written(earlier) === written(later) || !(recorded || frozen)) return [];
    return [{ fact: 'people', organisationId, before: written(earlier), after: written(later) }];
  });
  return [...facts, ...people];
}

/** Problem: `reason_for_counted` at the field of the reason. */
export function mustBeExplained(changes: readonly Changed[], reason: string): void {
  if (changes.length > 0 && reason === '') throw problem('reason_for_counted', {}, { field: 'reason' });
}

function factsOf({ gathering }: Counted) {
  return {
    kind: gathering.kind as string,
    scope: gathering.scope as string,
    jurisdiction: gathering.jurisdiction ?? '',
    starts_on: gathering.startsOn,
    host: gathering.partnerId,
    withdrawn: gathering.withdrawnAt === null ? '' : 'withdrawn',
  } satisfies Partial<Record<CountedFact, string>>;
}

/** How many came, by organisation; null are those of none. */
function peopleOf({ gathering, attendance }: Counted): Map<string | null, Heads> {
  const { otherWomen: women, otherMen: men, otherUnsaid: unsaid } = gathering;
  return new Map<string | null, Heads>([
    [null, { women, men, unsaid }],
    ...attendance.map((row) => [row.organisationId, row] as const),
  ]);
}
