import { z } from 'zod';

/** CommonGrants 0.4, the models that we serve, from its field lists. */

const instant = z.iso.datetime();
const money = z.strictObject({ amount: z.string().regex(/^-?\d+(\.\d+)?$/), currency: z.string().length(3) });
const event = z.strictObject({
  name: z.string().min(1),
  eventType: z.literal('singleDate'),
  date: z.iso.date(),
  time: z.string().regex(/^\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/),
  description: z.string().optional(),
});
const customField = z.strictObject({
  name: z.string().min(1),
  fieldType: z.enum(['string', 'number', 'integer', 'boolean', 'object', 'array']),
  value: z.unknown(),
});
const customFields = z.record(z.string(), customField);

const competition = z.strictObject({
  id: z.uuid(),
  opportunityId: z.uuid(),
  title: z.string(),
  status: z.strictObject({ value: z.enum(['open', 'closed', 'custom']), customValue: z.string().optional() }),
  keyDates: z.strictObject({ openDate: event, closeDate: event }),
  forms: z.strictObject({ forms: z.strictObject({}) }),
  customFields,
  createdAt: instant,
  lastModifiedAt: instant,
});

export const opportunitySchema = z.strictObject({
  id: z.uuid(),
  title: z.string().min(1),
  status: z.strictObject({ value: z.enum(['forecasted', 'open', 'closed']) }),
  description: z.string(),
  funding: z
    .strictObject({ totalAmountAvailable: money, minAwardAmount: money, maxAwardAmount: money })
    .optional(),
  keyDates: z.strictObject({ postDate: event, closeDate: event }),
  acceptedApplicantTypes: z.array(z.strictObject({ value: z.literal('custom'), customValue: z.string() })),
  source: z.url().optional(),
  customFields,
  createdAt: instant,
  lastModifiedAt: instant,
});
export const opportunityDetailsSchema = opportunitySchema.extend({ competitions: z.array(competition) });

/** What the protocol takes as paging: from 1, and no more at once than we can serve well. */
export const pagingSchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .default(100)
    .transform((size) => Math.min(size, 100)),
});

export type OpportunityMoney = z.infer<typeof money>;
export type Event = z.infer<typeof event>;
export type CustomField = z.infer<typeof customField>;
export type Opportunity = z.infer<typeof opportunitySchema>;
export type OpportunityDetails = z.infer<typeof opportunityDetailsSchema>;
