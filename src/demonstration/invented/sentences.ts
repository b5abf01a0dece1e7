export type CostName =
  | 'coordinator'
  | 'adviser'
  | 'travel'
  | 'equipment'
  | 'office'
  | 'services'
  | 'printing'
  | 'indirect';

/** Invented sentences of one language for applications and reports; `{place}` stands for an invented place. */
export type Texts = {
  /** Said at the end of every text that could be published. */
  readonly mark: string;
  readonly titles: readonly string[];
  readonly organisation: readonly string[];
  readonly experience: readonly string[];
  readonly summary: readonly string[];
  readonly problem: readonly string[];
  readonly prevention: readonly string[];
  readonly protection: readonly string[];
  readonly target: readonly string[];
  readonly activities: readonly (readonly [name: string, what: string])[];
  readonly cooperation: readonly string[];
  readonly risks: readonly string[];
  readonly harm: readonly string[];
  readonly safeguarding: readonly string[];
  readonly partnership: readonly string[];
  readonly unit: {
    readonly month: string;
    readonly trip: string;
    readonly piece: string;
    readonly flat: string;
  };
  readonly costs: Readonly<Record<CostName, string>>;
  readonly period: readonly string[];
  readonly change: readonly string[];
  readonly results: Readonly<Record<'prevention' | 'services' | 'cooperation', readonly string[]>>;
  readonly difficulties: readonly string[];
  readonly next: readonly string[];
  readonly visibility: readonly string[];
};
