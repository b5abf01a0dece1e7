import { z } from 'zod';
import { jurisdiction } from './organisations.ts';
import { day, key, knowable, multilingual, words } from './texts.ts';

const milestone = z.strictObject({
  key,
  title: multilingual,
  /** The day it was or is to be reached, as a source gives it. */
  on: knowable(day),
  /** Where it lasted longer than a day. */
  until: day.optional(),
  partner: key.optional(),
  jurisdictions: z.array(jurisdiction).optional(),
  /** The indicator that says how far it is; it is reached with the indicator's target. */
  indicator: key.optional(),
  /** Reached with the first record of the indicator instead. */
  first: z.literal(true).optional(),
});
export type Milestone = z.output<typeof milestone>;

const activity = z.strictObject({
  key,
  cluster: key,
  title: multilingual,
  source: words,
  partners: knowable(z.array(key).min(1)),
  jurisdictions: z.array(jurisdiction).min(1),
  budgetHeading: knowable(key),
  milestones: z.array(milestone),
});
export type Activity = z.output<typeof activity>;

/** `workplan.yaml`: the activities of each cluster and their milestones. What no source gives is left open and said. */
export const workplanFile = z.strictObject({
  remark: multilingual.optional(),
  activities: z.array(activity),
  /** Clusters whose activities no source names. */
  undescribed: z.array(z.strictObject({ cluster: key, reason: multilingual })),
});
export type Workplan = z.output<typeof workplanFile>;
