import type { PlainDate } from '../platform/dates.ts';
import type { PublishedAction } from './published.ts';

/**
 * In a demonstration only: the gaps that IATI does not allow are filled with values that nobody can take for real, so that the file can be
 * tried. Every activity of the file says that it is a demonstration, and the page lists the gaps all the same.
 */
export function filledForDemonstration(action: PublishedAction, firstDay: PlainDate): PublishedAction {
  const reporter = action.lead.identifier ?? 'RS-APR-DEMONSTRATION';
  return {
    ...action,
    lead: { ...action.lead, identifier: reporter, type: action.lead.type ?? '24' },
    identifier: action.identifier ?? `${reporter}-ACTION`,
    status: action.status ?? 'implementation',
    plannedStart: action.plannedStart ?? action.actualStart ?? firstDay,
  };
}
