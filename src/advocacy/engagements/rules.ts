import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { EngagementForm } from './schema.ts';

const refused = (code: string, field: string) => problem(code, {}, { field });

/**
 * What is said of an engagement fits together: it happened, somebody in an office was met or written to, and a next step has its day.
 * Problems: `engagement_in_future`, `engagement_needs_office`, `engagement_step_and_day`, `engagement_step_before`.
 */
export function mustFitTogether(form: EngagementForm, today: PlainDate): void {
  if (form.happenedOn > today) throw refused('engagement_in_future', 'happened_on');
  if (form.offices.length === 0) throw refused('engagement_needs_office', 'office-0');
  if ((form.nextStep === '') !== (form.nextOn === null))
    throw refused('engagement_step_and_day', form.nextStep === '' ? 'next_step' : 'next_on');
  if (form.nextOn !== null && form.nextOn < form.happenedOn)
    throw refused('engagement_step_before', 'next_on');
}

/** What was withdrawn is not worked on. Problem: `engagement_withdrawn`. */
export function mustStand({ withdrawnAt }: { readonly withdrawnAt: string | null }): void {
  if (withdrawnAt !== null) throw problem('engagement_withdrawn');
}

/** A next step is open until it is done. Problem: `engagement_no_step`. */
export function mustHaveStep(one: {
  readonly nextOn: PlainDate | null;
  readonly nextDoneAt: string | null;
}): void {
  if (one.nextOn === null || one.nextDoneAt !== null) throw problem('engagement_no_step');
}
