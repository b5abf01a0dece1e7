import type { PlainDate } from '../platform/dates.ts';
import { type Binding, bindings, type InstrumentStatus, instrumentStatuses } from './schema.ts';

/** What a standard is worth: the strongest of the instruments whose provisions it gathers. */
export function statusOfStandard(statuses: readonly InstrumentStatus[]): InstrumentStatus {
  return instrumentStatuses.find((status) => statuses.includes(status)) ?? 'guidance';
}

/**
 * What a standard is to one jurisdiction: the strongest of what is recorded of its instruments there. `instruments`: how many it has. That it binds
 * nobody there is said only if that is recorded of each of them; otherwise nobody has checked it.
 */
export function bindingOfStandard(found: readonly Binding[], instruments: number): Binding | 'unchecked' {
  const strongest = bindings.find((binding) => found.includes(binding));
  if (strongest === undefined) return 'unchecked';
  return strongest === 'not_applicable' && found.length < instruments ? 'unchecked' : strongest;
}

/** A standard that only a proposal or an expired policy asks for is watched; nobody can fall short of it. */
export function canBeAssessed(status: InstrumentStatus): boolean {
  return status === 'binding' || status === 'guidance';
}

/** Guidance binds nobody anywhere, so that it has no legal force to compare. */
export function bindsSomebody(status: InstrumentStatus): boolean {
  return status !== 'guidance';
}

export const provisionMarks = ['verified', 'seen', 'from_memory'] as const;
export type ProvisionMark = (typeof provisionMarks)[number];

/** How far our words about a provision can be trusted: a lawyer compared them, a source was seen, or neither. */
export function markOf(provision: { seenInSource: boolean; verifiedOn: PlainDate | null }): ProvisionMark {
  if (provision.verifiedOn !== null) return 'verified';
  return provision.seenInSource ? 'seen' : 'from_memory';
}
