/** What one organisation counted in one inner cell. `source`: its opaque index; the same organisation always has the same. */
export type Atom = {
  readonly row: string;
  readonly column: string;
  readonly source: number;
  readonly value: number;
};

/** Which cells are primary, which is: not to be known. */
export type Rule = {
  /** A cell with a value below is primary, 0 too. It is also the minimum width of the interval that a reader may compute for it. */
  readonly least: number;
  /** A cell with fewer contributing organisations is primary. */
  readonly sources: number;
  /** A cell of which one organisation contributed more than this share is primary. */
  readonly share: { readonly numerator: number; readonly denominator: number };
};

export type CountedCell = {
  readonly value: number;
  readonly sources: number;
  /** The largest part of the value that one organisation contributed. */
  readonly largest: number;
};

/** A two-way table of counts. `cells` has the totals in its last row and last column. */
export type CountedTable = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly CountedCell[])[];
  /** What each organisation contributed to the inner cells. */
  readonly own: readonly { readonly source: number; readonly values: readonly (readonly number[])[] }[];
};

/** Why a cell is primary; null when it is not. */
export type Primary = 'small' | 'sources' | 'share' | null;

export type Phase = 'protect' | 'bounds' | 'sums' | 'contributors' | 'integers';
/** `gap`: how much dearer than the optimum the best pattern may be, from 0 to 1; null before there is one. */
export type Progress = (phase: Phase, done: number, of: number, gap: number | null) => void;

/** Milliseconds for each step. */
export type Limits = { readonly protect: number; readonly audit: number; readonly integers: number };

/** `feasible`: protects every cell, but time ended before a cheaper one was excluded. `greedy`: found without optimisation. */
export type Way = 'optimal' | 'feasible' | 'greedy';

export type Refusal =
  /** Every cell would be hidden. */
  | 'nothing_left'
  /** More joint atoms than an audit can look at. */
  | 'too_large'
  /** The audit failed for every pattern that was tried. */
  | 'audit_failed'
  /** The audit did not end within its limit. */
  | 'audit_not_ended'
  /** The thread was ended at its limit, or ended by itself. */
  | 'thread_ended'
  /** There was no thread to compute in. */
  | 'thread_not_started'
  /** No table could have published what the system says. */
  | 'contradiction';

export type Pattern = {
  /** The table with its totals, null for what is hidden. */
  readonly shown: readonly (readonly (number | null)[])[];
  readonly way: Way;
  readonly primary: readonly (readonly Primary[])[];
  readonly cuts: number;
  readonly gap: number;
};

/** The width of the interval: at least `least`, and at least this part of what the others may have at most. */
export type Inside = { readonly least: number; readonly part: number };

/** One cell of a published table, or of one that would be published. */
export type SystemCell = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** The joint atoms that it sums. */
  readonly members: readonly number[];
  readonly shown: number | null;
  readonly primary: boolean;
  /** The minimum width of the interval that a reader may compute for a hidden primary cell. */
  readonly width: number;
  /** False where a reader may know that the cell is not 0: it is primary for its organisations, not for its size. */
  readonly zero?: boolean;
  /** What somebody who contributed may compute of the part of others; without it, as `width` says. */
  readonly inside?: Inside;
  /** What is announced of a hidden cell; without it, that it is not negative. */
  readonly announced?: { readonly low: number; readonly high: number | null };
};

/** Somebody who contributed, or several who compare notes: what they know of joint atoms beside what is published. */
export type Insider = {
  readonly members: readonly number[];
  /** What they contributed to each of these atoms: the least that it can be. */
  readonly values: readonly number[];
  /** True for an atom to which nobody else contributed, which they may know. */
  readonly exact: readonly boolean[];
  /** Only cells that sum one of these atoms are asked about; without it, all. */
  readonly against?: readonly number[];
};

/** All that was ever published over the same records, with what would be published now. */
export type System = {
  readonly cells: readonly SystemCell[];
  readonly insiders: readonly Insider[];
};

/**
 * `narrow`: the interval is too narrow. `not_zero`: 0 is excluded. `small_sum`: the primary cells of a line are small together.
 * `contributor`: somebody who contributed computes what others did. `contradiction`: no table fits.
 */
export type FailureReason = 'narrow' | 'not_zero' | 'small_sum' | 'contributor' | 'contradiction';
export type Failure = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly why: FailureReason;
};
/** What a reader can compute for a hidden cell; `high` is null without a limit. For the data protection officer alone. */
export type Bounds = {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly low: number;
  readonly high: number | null;
};
export type Audit = {
  readonly passed: boolean;
  /** False when time ended it: never a pass. */
  readonly ended: boolean;
  readonly failed: readonly Failure[];
  readonly bounds: readonly Bounds[];
};

/** Other tables over the same records, and which joint atoms each cell of the new one sums. */
export type Linked = {
  /** The name of the new table in the system. */
  readonly name: string;
  /** As `cells` of the table, totals too. */
  readonly members: readonly (readonly (readonly number[])[])[];
  /** Cells of all other tables, of withdrawn and corrected ones too: see `publishedCells`. */
  readonly cells: readonly SystemCell[];
  /** Over the joint atoms: see `insidersOf`. */
  readonly insiders: readonly Insider[];
};

export type Order = {
  readonly table: CountedTable;
  readonly rule: Rule;
  readonly limits: Limits;
  readonly linked?: Linked;
};
export type Disclosed = (Pattern & { readonly audit: Audit }) | { readonly refused: Refusal };
