import { z } from 'zod';
import { isPlainDate } from '../../../platform/dates.ts';

/** Open Referral HSDS 3.0, the fields that we publish. Strict: a field that nobody decided on does not pass. */

const id = z.uuid();
const text = z.string().min(1);
const day = z.string().refine(isPlainDate);
const hour = z.string().regex(/^\d{2}:\d{2}[+-]\d{2}:\d{2}$/);

const term = z.strictObject({ id, code: text, name: text, description: text, taxonomy: text });
const attribute = z.strictObject({
  ...{ id, link_id: id, link_type: text, link_entity: z.literal('service'), value: text },
  taxonomy_term_id: id.optional(),
  taxonomy_term: term.optional(),
});
const schedule = z.strictObject({
  ...{ id, service_id: id, freq: z.literal('WEEKLY'), byday: text },
  timezone: z.number().optional(),
  opens_at: hour.optional(),
  closes_at: hour.optional(),
  description: text,
});
const location = z.strictObject({
  id,
  location_type: z.enum(['physical', 'virtual']),
  description: text.optional(),
  accessibility: z.array(z.strictObject({ id, location_id: id, description: text })).optional(),
});

export const hsdsServiceSchema = z.strictObject({
  ...{ id, organization_id: id, name: text },
  description: text.optional(),
  status: z.literal('active'),
  interpretation_services: text,
  application_process: text,
  fees_description: text,
  eligibility_description: text,
  minimum_age: z.int().optional(),
  maximum_age: z.int().optional(),
  assured_date: day,
  alert: text.optional(),
  phones: z.array(z.strictObject({ id, service_id: id, number: text, type: z.literal('voice') })),
  schedules: z.array(schedule),
  service_areas: z.array(z.strictObject({ id, service_id: id, name: text })).length(1),
  service_at_locations: z.array(z.strictObject({ id, service_id: id, location_id: id, location })).length(1),
  languages: z.array(z.strictObject({ id, service_id: id, name: text, code: text })),
  organization: z.strictObject({ id, name: text, description: text }),
  required_documents: z.array(z.strictObject({ id, service_id: id, document: text })),
  attributes: z.array(attribute),
});
export type HsdsService = z.infer<typeof hsdsServiceSchema>;
export type HsdsSchedule = z.infer<typeof schedule>;
export type HsdsAttribute = z.infer<typeof attribute>;
export type HsdsLocation = z.infer<typeof location>;

/** The page of services of HSDS, with what a reader must know before using it. */
export const hsdsFileSchema = z.strictObject({
  version: z.literal('3.0'),
  ...{ title: text, description: text, publisher_note: text.nullable(), language: text },
  demonstration: z.boolean(),
  license: z.url(),
  made_on: day,
  ...{ total_items: z.int(), total_pages: z.literal(1), page_number: z.literal(1), size: z.int() },
  ...{ first_page: z.literal(true), last_page: z.literal(true), empty: z.boolean() },
  contents: z.array(hsdsServiceSchema),
});
export type HsdsFile = z.infer<typeof hsdsFileSchema>;
