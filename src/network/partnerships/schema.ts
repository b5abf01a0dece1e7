import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  seen,
  text,
  tick,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';

export const partnershipKinds = ['memorandum', 'referral_protocol', 'joint_activity', 'cooperation'] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];
export const partnershipLevels = ['local', 'national', 'cross_border', 'regional'] as const;
export type PartnershipLevel = (typeof partnershipLevels)[number];
/** What a party is. The note's partners of civil society: state bodies, media and academia. */
export const partySorts = [
  'cso',
  'state_body',
  'municipality',
  'media',
  'academia',
  'international',
  'other',
] as const;
export type PartySort = (typeof partySorts)[number];

/** Most parties a form takes: of the registry, and others by name. */
export const mostParties = { known: 16, others: 3 } as const;
/** How many organisations of the registry the form shows before it is asked for more. */
export const shownParties = 4;

export type Party =
  | { readonly organisationId: string; readonly name: null; readonly sort: PartySort }
  | { readonly organisationId: null; readonly name: string; readonly sort: PartySort };

const known = z.union([z.literal(''), z.uuid()], 'invalid.choice').default('');
/** A record that is chosen or not. */
const origin = z
  .union([z.literal(''), z.uuid()], 'invalid.choice')
  .default('')
  .transform((chosen) => chosen || null);
const sort = z.union([z.literal(''), choice(partySorts)], 'invalid.choice').default('');
const numbered = (count: number, name: string, field: z.ZodType) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}-${at}`, field]));

/** The organisations in their order, each with what was said of it here: '' for as the registry has it. */
function organisationsOf(fields: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const organisations = new Map<string, string>();
  for (let at = 0; at < mostParties.known; at++) {
    const [id, as] = [fields[`party-${at}`] ?? '', fields[`as-${at}`] ?? ''];
    if (id !== '') organisations.set(id, organisations.get(id) || as);
  }
  return organisations;
}

/** The organisations chosen, each once, and the bodies typed with what they are. What is neither whole nor empty is refused. */
export const partnershipForm = withDates(
  ['began_on', 'ended_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      kind: choice(partnershipKinds),
      level: choice(partnershipLevels),
      jurisdiction: z.union([z.literal(''), jurisdictionCode], 'invalid.choice').default(''),
      other_jurisdiction: z.union([z.literal(''), jurisdictionCode], 'invalid.choice').default(''),
      agreement: origin,
      gathering: origin,
      place: optionalText(120),
      subject: text(300),
      summary: optionalParagraphs(3000),
      began_on: day,
      ended_on: day.optional(),
      document_reference: optionalText(200),
      url: webAddress,
      ...numbered(mostParties.known, 'party', known),
      ...numbered(mostParties.known, 'as', sort),
      ...numbered(mostParties.others, 'other', optionalText(200)),
      ...numbered(mostParties.others, 'sort', sort),
    })
    .transform((typed, issues) => {
      const { began_on, ended_on, document_reference, jurisdiction, other_jurisdiction, url, ...rest } =
        typed;
      const fields = typed as unknown as Readonly<Record<string, string>>;
      const others: { name: string; sort: PartySort }[] = [];
      for (let at = 0; at < mostParties.others; at++) {
        const [name, what] = [fields[`other-${at}`] ?? '', fields[`sort-${at}`] ?? ''];
        if (name === '' && what === '') continue;
        if (name === '' || what === '')
          issues.addIssue({
            code: 'custom',
            path: [name === '' ? `other-${at}` : `sort-${at}`],
            message: 'invalid.required',
          });
        else others.push({ name, sort: what as PartySort });
      }
      const organisations = organisationsOf(fields);
      return {
        version: rest.version,
        kind: rest.kind,
        level: rest.level,
        place: rest.place,
        subject: rest.subject,
        summary: rest.summary,
        jurisdiction: jurisdiction || null,
        otherJurisdiction: other_jurisdiction || null,
        agreementId: rest.agreement,
        gatheringId: rest.gathering,
        beganOn: began_on,
        endedOn: ended_on ?? null,
        documentReference: document_reference,
        url,
        organisationIds: [...organisations.keys()],
        sorts: Object.fromEntries([...organisations].filter(([, as]) => as !== '')) as Readonly<
          Record<string, PartySort>
        >,
        others,
      };
    }),
);
export type PartnershipForm = z.infer<typeof partnershipForm>;

export const resultForm = withDates(
  ['happened_on'],
  z
    .object({ happened_on: day, text: paragraphs(2000) })
    .transform(({ happened_on, text: told }) => ({ happenedOn: happened_on, text: told })),
);
export type ResultForm = z.infer<typeof resultForm>;

/** What somebody stands for who lets everybody read a partnership. */
export const publicationForm = z.object({
  /** The version that was shown. */
  seen,
  harms_nobody: tick.refine((ticked) => ticked, 'network.partnership.invalid.harms_nobody'),
});
export type PublicationForm = z.infer<typeof publicationForm>;

/** What a list of partnerships is narrowed to; anything unknown in the address counts as nothing chosen. */
export const partnershipSorts = ['latest', 'earliest'] as const;
export const partnershipFilter = z.object({
  kind: z.enum(partnershipKinds).optional().catch(undefined),
  level: z.enum(partnershipLevels).optional().catch(undefined),
  with: z.enum(partySorts).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  sort: z.enum(partnershipSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type PartnershipFilter = z.infer<typeof partnershipFilter>;
