import { z } from 'zod';
import { fieldsOfWork } from '../people/index.ts';
import {
  choice,
  choices,
  day,
  nameText,
  optionalName,
  optionalParagraphs,
  optionalText,
  otherNames,
  text,
  webAddress,
  wholeNumber,
  withDates,
} from '../platform/http/fields.ts';
import { jurisdictionCode, jurisdictionCodes } from '../platform/language/jurisdictions.ts';

export { fieldsOfWork };
export const organisationKinds = ['cso', 'institution', 'partner', 'contracting_authority'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const outputKinds = [
  'policy_brief',
  'analysis',
  'position_paper',
  'publication',
  'leaflet',
  'other',
] as const;
export type OutputKind = (typeof outputKinds)[number];

const place = z.union([z.literal(''), jurisdictionCode], 'invalid.choice').optional();

const profile = {
  name: nameText(200).min(2, 'invalid.too_short'),
  shortName: optionalName(60),
  /** Other names and scripts. */
  otherNames,
  /** '' for a body of the whole region. */
  jurisdiction: place.transform((code) => code || null),
  municipality: optionalText(120),
  legalForm: optionalText(120),
  registerName: optionalText(200),
  registrationNumber: optionalText(60),
  foundedYear: z.union([z.literal('').transform(() => null), wholeNumber(1800, 2100)]).default(null),
  website: webAddress,
  contactEmail: optionalText(200).refine(
    (typed) => typed === '' || z.email().safeParse(typed).success,
    'invalid.email',
  ),
  'fields[]': choices(fieldsOfWork),
  'worksIn[]': choices(() => jurisdictionCodes),
  description: optionalParagraphs(3000),
};
export const organisationForm = z.object({ version: wholeNumber(0, 1_000_000), ...profile });
export type OrganisationForm = z.infer<typeof organisationForm>;
export const newInstitutionForm = z.object(profile);
export type NewInstitution = z.infer<typeof newInstitutionForm>;

/** What a list of organisations is narrowed to; anything unknown in the address counts as nothing chosen. */
export const organisationSorts = ['name', 'newest'] as const;
export const organisationFilter = z.object({
  q: z.string().trim().max(200).catch(''),
  kind: z.enum(organisationKinds).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  field: z.enum(fieldsOfWork).optional().catch(undefined),
  sort: z.enum(organisationSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type OrganisationFilter = z.infer<typeof organisationFilter>;

export const outputSorts = ['latest', 'title'] as const;
export const outputFilter = z.object({
  kind: z.enum(outputKinds).optional().catch(undefined),
  sort: z.enum(outputSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

/** Most organisations that a form can name as authors of one output. */
export const mostAuthors = 8;
const author = z.union([z.literal(''), z.uuid()], 'invalid.choice').default('');
export const outputForm = withDates(
  ['published_on'],
  z
    .object({
      title: text(300),
      kind: choice(outputKinds),
      published_on: day,
      url: webAddress,
      ...Object.fromEntries(Array.from({ length: mostAuthors }, (_, at) => [`author-${at}`, author])),
    })
    .transform(({ title, kind, published_on, url, ...authors }) => ({
      title,
      kind,
      publishedOn: published_on,
      url,
      organisationIds: [...new Set(Object.values(authors as Record<string, string>).filter(Boolean))],
    }))
    .refine(({ organisationIds }) => organisationIds.length > 0, {
      path: ['author-0'],
      error: 'invalid.required',
    }),
);
export type OutputForm = z.infer<typeof outputForm>;
