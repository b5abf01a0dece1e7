import type { PlainDate } from '../dates.ts';
import type { Permission } from '../permissions.ts';

/**
 * One thing that is done to a record with a life. The verb, its route, the button, the task, the mail and the history read it:
 * what is said here is said nowhere else. `Case` is the record with what the conditions of this step ask about it.
 */
export type Step<Case> = {
  /** Who may. Its word is the entry of the audit trail, the job and the key of the mail. */
  readonly permission: Permission<Case>;
  readonly from: readonly string[];
  /** Absent: the record stays in its state. */
  readonly to?: string;
  /** What must be so around the record; throws a problem. Where it is not, the step is not offered at all. */
  readonly within?: (record: Case, today: PlainDate) => void;
  /** Several people: the step is not for those who took an earlier one. */
  readonly another?: Another<Case> | readonly Another<Case>[];
  /** What the record still lacks; throws a problem, which its page shows in place of the button. */
  readonly guard?: (record: Case, today: PlainDate) => void;
  /** Absent: only done with a step of another record. */
  readonly button?: Button<Case>;
  /** The path of its form, where no button leads there. */
  readonly form?: string;
  /** The kind of the task of each person who may take it, where it is one. */
  readonly task?: string | ((record: Case, today: PlainDate) => string | undefined);
  /** Who is told by mail. */
  readonly tells?: string;
  /** Whose history shows it: both sides of the record, or staff alone. */
  readonly history?: 'both' | 'staff';
};

/** Those for whom a step is not, and the problem that says why. */
export type Another<Case> = {
  readonly than: (record: Case) => readonly (string | null)[];
  readonly code: string;
};

/** The first problem that bars this person from a step that several people take. */
export function barOf<Case>(
  { another = [] }: Pick<Step<Case>, 'another'>,
  personId: string | undefined,
  record: Case,
): string | undefined {
  if (personId === undefined) return undefined;
  return [another].flat().find((one) => one.than(record).includes(personId))?.code;
}

export type Button<Case> = {
  /** The path of its route, with the record's id as its one parameter. */
  readonly path: string;
  /** Its texts: `<texts>.action` on the button, `<texts>.waits` for readers who wait for it where it is a task. */
  readonly texts: string;
  /** The key of the text on the button, where it is another one. */
  readonly label?: string;
  /** One press, or a page that asks for more first. */
  readonly asks: 'press' | 'form';
  /** A fresh proof of who acts. */
  readonly stepUp?: true;
  /** Its `.waits`, or what it lacks, is told also to readers who may not take it, though it is no task. */
  readonly told?: true;
  /** Where these readers are told what it lacks: the code that says it to them, for a code that speaks to the person who takes it. */
  readonly toldAs?: Readonly<Record<string, string>>;
  readonly look?: 'secondary' | 'warning';
  /** Where what is missing is dealt with. */
  readonly mend?: (record: Case, code: string) => string | undefined;
};

export type Steps = Readonly<Record<string, Step<never>>>;

/** The life of one kind of record: the steps between its states, in the order in which a page offers them. */
export type Workflow<S extends Steps = Steps> = {
  /** The kind of the record in the audit trail: `instalment`. */
  readonly kind: string;
  /** The problem of a step out of a state that does not allow it: `instalment_not_in_state`. */
  readonly outOfState: string;
  readonly steps: S;
};

type StatesOf<One> = One extends { readonly from: readonly (infer From)[] }
  ? From | (One extends { readonly to: infer To } ? To : never)
  : never;
export type StateOf<S extends Steps> = StatesOf<S[keyof S]>;
/** The state after a step. */
export type After<One> = One extends { readonly to: infer To } ? To : StatesOf<One>;
/** What a step asks about its record. */
export type CaseOf<One> = One extends Step<infer Case> ? Case : never;
/** What all steps of a workflow together ask about their record. */
export type CaseOfAll<S extends Steps> = { readonly state: string } & Intersection<CaseOf<S[keyof S]>>;
type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  one: infer One,
) => void
  ? One
  : never;

/** State → step → state. States that nothing leads out of are there, too. */
export function lifecycleOf<S extends Steps>({ steps }: Workflow<S>) {
  const all = Object.entries(steps as Steps);
  const states = new Set(all.flatMap(([, { from, to }]) => (to === undefined ? from : [...from, to])));
  const lifecycle = [...states].map((state) => [
    state,
    Object.fromEntries(
      all.filter(([, { from }]) => from.includes(state)).map(([name, { to }]) => [name, to ?? state]),
    ),
  ]);
  return Object.fromEntries(lifecycle) as Record<StateOf<S> & string, Partial<Record<keyof S, StateOf<S>>>>;
}

/** The words of the steps that a history shows to both sides, or to staff. */
export function wordsOf({ steps }: Workflow, audience: 'both' | 'staff'): string[] {
  const shown = Object.values(steps).filter(
    ({ history }) => history === 'both' || (audience === 'staff' && history === 'staff'),
  );
  return [...new Set(shown.map(({ permission }) => permission.name))];
}
