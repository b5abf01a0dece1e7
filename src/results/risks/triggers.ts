/** What the status of the Action counts anyway, by which a trigger can come. */
export const triggerRules = [
  'spending_behind',
  'reports_overdue',
  'milestones_late',
  'places_without_sub_grant',
] as const;
export type TriggerRule = (typeof triggerRules)[number];
/** Points by which spending is behind the time, reports overdue, milestones late, jurisdictions without a sub-grant. Null: not known. */
export type TriggerFacts = Readonly<Record<TriggerRule, number | null>>;
export type Trigger = {
  readonly triggerRule: TriggerRule | null;
  /** The value from which it has come. */
  readonly triggerFrom: number | null;
};

/** Whether the trigger of an open risk has come. Where the status does not know, it has not. */
export function hasCome({ triggerRule, triggerFrom }: Trigger, facts: TriggerFacts): boolean {
  if (triggerRule === null || triggerFrom === null) return false;
  const value = facts[triggerRule];
  return value !== null && value >= triggerFrom;
}

export type Come<One> = One & { readonly triggerRule: TriggerRule; readonly value: number };
/** Those of the risks whose trigger has come, with the value it has now. */
export function comeOf<One extends Trigger>(risks: readonly One[], facts: TriggerFacts): Come<One>[] {
  return risks.flatMap((risk) =>
    hasCome(risk, facts)
      ? [{ ...risk, triggerRule: risk.triggerRule!, value: facts[risk.triggerRule!]! }]
      : [],
  );
}

/** Where the records are by which a trigger comes. */
export const recordsOfTrigger: Readonly<Record<TriggerRule, string>> = {
  spending_behind: '/staff/budget/expenditure',
  reports_overdue: '/staff/status?show=all#late',
  milestones_late: '/staff/work-plan',
  places_without_sub_grant: '/staff/status?show=all#places',
};
