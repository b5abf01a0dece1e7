import type { PlainDate } from '../platform/dates.ts';
import { type Binding, bindings, type InstrumentStatus, instrumentStatuses } from './schema.ts';

/** What a standard is worth: the strongest of the instruments whose provisions it gathers. */
export function statusOfStandard(statuses: readonly InstrumentStatus[]): InstrumentStatus {
  return instrumentStatuses.find((status) => statuses.includes(status)) ?? 'guidance';
}

/** What a standard is to one jurisdiction: the strongest of what its instruments are there. */
export function bindingOfStandard(found: readonly Binding[]): Binding {
  return bindings.find((binding) => found.includes(binding)) ?? 'not_applicable';
}

/** A standard that only a proposal or an expired policy asks for is watched; nobody can fall short of it. */
export function canBeAssessed(status: InstrumentStatus): boolean {
  return status === 'binding' || status === 'guidance';
}

export const provisionMarks = ['verified', 'seen', 'from_memory'] as const;
export type ProvisionMark = (typeof provisionMarks)[number];

/** How far our words about a provision can be trusted: a lawyer compared them, a source was seen, or neither. */
export function markOf(provision: { seenInSource: boolean; verifiedOn: PlainDate | null }): ProvisionMark {
  if (provision.verifiedOn !== null) return 'verified';
  return provision.seenInSource ? 'seen' : 'from_memory';
}
