import type { Answers, Entry } from './answers.ts';
import { type FormDefinition, questionsOf } from './definition.ts';
import type { FormContext, Found } from './problems.ts';

/** The keys of the first and the last month of an entry of a work plan, and the name of the call's limits of a duration. */
const keys = { from: 'from_month', to: 'to_month' } as const;
const durationBounds = 'duration_months';

/** How many months the project takes: as answered, else the most that the call allows. */
export function durationOf(form: FormDefinition, answers: Answers, context: FormContext): number | undefined {
  const asked = questionsOf(form).find((one) => one.type === 'number' && one.bounds === durationBounds);
  const answered = asked && answers[asked.key];
  return typeof answered === 'number' ? answered : context.bounds?.[durationBounds]?.max;
}

/** An activity ends no earlier than it begins, and within the project. */
export function checkMonths(entry: Entry, at: string, duration: number | undefined): Found[] {
  const [from, to] = [entry[keys.from], entry[keys.to]];
  const late = ([keys.from, keys.to] as const).filter((key) => {
    const month = entry[key];
    return typeof month === 'number' && duration !== undefined && month > duration;
  });
  const found: Found[] = late.map((key) => ({
    path: `${at}.${key}`,
    code: 'month_after_project',
    details: { months: duration! },
  }));
  const turned = typeof from === 'number' && typeof to === 'number' && to < from;
  if (turned && late.length === 0) found.push({ path: `${at}.${keys.to}`, code: 'month_before_first' });
  return found;
}
