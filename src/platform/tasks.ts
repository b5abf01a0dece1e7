import type { Instant, PlainDate } from './dates.ts';
import type { Language } from './language/language.ts';
import type { Actor } from './permissions.ts';
import type { Tx } from './work.ts';

/** Who has a task on their list: the person who must act, or the person who waits for it. */
export const taskParts = ['act', 'wait'] as const;
export type TaskPart = (typeof taskParts)[number];

/** A kind of thing to do. Its sentences are `<texts>.<kind>` for who must act, and `<waits>.<kind>` for who waits. */
export type TaskKind = {
  /** So many days before its day those concerned are told of it for the first time; null: it has no day, and no mail. */
  readonly before: number | null;
  /** So many days before its day they are told of it a second time. */
  readonly again?: number;
  /** Somebody waits for it and sees it; or why nobody does: it is its owner's alone, who waits has no account, or all who could see it must act. */
  readonly waiter: 'shown' | 'owner_alone' | 'no_account' | 'all_act';
  /** Who waits sees it at once, because they handed something in; else from the day on which they are told of it. */
  readonly atOnce?: true;
  /** A right of who acts, and no duty: they are told of it until its day, and it is never overdue. */
  readonly right?: true;
};

/** A task of one person. */
export type Task<Kind extends string = string> = {
  readonly kind: Kind;
  readonly part?: TaskPart;
  /** The id of what it is about: with kind, part and day it is told of once. */
  readonly record: string;
  /** What it is about, as the page says it. */
  readonly about: string;
  /** How a mail names the record: a number, or the title of a record of the staff. Never a person, and nothing where nothing may be named. */
  readonly named?: string;
  /** The organisation that asks for it; where there is none, the coordinator of the Action does. */
  readonly sender?: string;
  /** Where it is done; of who waits, where the record is. */
  readonly href: string;
  readonly due: Instant | null;
  /** When those concerned are told, where the Action says so: in place of the days of its kind. */
  readonly told?: Required<Pick<TaskKind, 'before' | 'again'>>;
};

/** Whose tasks are asked for, in whose language, and when. */
export type TaskAsking = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly actionId: string;
  readonly now: Instant;
  readonly language: Language;
  /** All with a day is wanted, also what can only be done later, up to this day. Without it: what is asked of them now. */
  readonly until?: PlainDate;
};

/** Where tasks come from: the one declaration that the list of tasks, the mails and the tests read. */
export type TaskSource = {
  readonly texts: string;
  readonly waits?: string;
  readonly kinds: Readonly<Record<string, TaskKind>>;
  list(asking: TaskAsking): Promise<readonly Task[]>;
};

/** The key of a task's sentence. */
export function taskKey(
  { texts, waits }: Pick<TaskSource, 'texts' | 'waits'>,
  { kind, part }: Pick<Task, 'kind' | 'part'>,
) {
  return `${part === 'wait' ? waits : texts}.${kind}`;
}
