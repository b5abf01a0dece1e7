import type { PlainDate } from '../platform/dates.ts';
import type { FileState } from '../platform/files/file-state.ts';
import type { Tone } from '../ui/tag.tsx';
import type { GrantTerms } from './budget.ts';
import type { ProfileFact } from './questions.ts';

/** A file that stands with a question. The record that owns the answers keeps it. */
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly type: string;
  readonly state?: FileState;
  /** Whether a virus scanner has looked at it. */
  readonly scanned?: boolean;
  /** What its record says of it beside its name: until when it is valid. */
  readonly about?: {
    readonly text: string;
    readonly tag?: { readonly text: string; readonly tone: Tone };
    readonly validUntil: PlainDate | null;
  };
};

/** A file that is kept elsewhere and can be taken for a question instead of sending one. */
export type FileOffer = {
  readonly value: string;
  readonly text: string;
  /** Of the file: media type and bytes. */
  readonly type: string;
  readonly size: number;
};

/** What the answers stand in: files by question, the call's terms for the budget, limits the form names (`duration_months`). */
export type FormContext = {
  readonly attachments: Readonly<Record<string, readonly Attachment[]>>;
  /** What can be taken for each question that asks for a file, where it fits. */
  readonly offers?: readonly FileOffer[];
  /** Names of what could have been taken, and has expired. */
  readonly expired?: readonly string[];
  readonly grant?: GrantTerms;
  /** What is known of the organisation that answers, by what a question can name; '' what is not. */
  readonly profile?: Readonly<Record<ProfileFact, string>>;
  readonly bounds?: Readonly<Record<string, { readonly min?: number; readonly max?: number }>>;
};

/**
 * In a draft only what was written and cannot be kept; once its budget was calculated also the rules that it breaks; on submission also
 * what is missing.
 */
export type CheckMode = 'draft' | 'calculated' | 'submit';

/**
 * What is wrong with an answer. `path` is the question's (`partners.0.name`, `budget.2.rate`), `field` its field on the page,
 * `forms.problem.<code>` the message, filled with `details`; those that end in `Minor` are amounts of `currency`.
 */
export type AnswerProblem = {
  readonly section: string;
  readonly question: string;
  readonly path: string;
  readonly field: string;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
};
export type Found = { path: string; code: string; field?: string; details?: AnswerProblem['details'] };
