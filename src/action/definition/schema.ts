import { z } from 'zod';
import {
  designation,
  funder,
  jurisdiction,
  network,
  organisation,
  ownJurisdiction,
} from './organisations.ts';
import { procurementRules } from './procurement.ts';
import { key, knowable, month, multilingual, statement, words } from './texts.ts';

/** A number the Action set itself. `number` is null where the source says only "several": no number is made up. */
const target = z.strictObject({
  key,
  number: z.int().positive().nullable(),
  name: multilingual,
  /** The words of the source. */
  says: words,
  source: words,
  /** The indicator of the logframe that measures it. */
  indicator: key,
});
export type ActionTarget = z.output<typeof target>;

/** A cluster of activities: its title in our words, and the words of the source. */
const cluster = z.strictObject({ key, title: multilingual, says: words, source: words });

/** `action.yaml`: what the Action is and who runs it. */
export const actionFile = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/, 'a slug of 2 to 40 small letters, digits and hyphens'),
  title: words,
  shortName: words,
  source: words,
  funder,
  contractingAuthority: knowable(words),
  contractNumber: knowable(words),
  /** The funder's contribution in minor units of `currency`. */
  contribution: knowable(z.int().positive()),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency as ISO 4217, EUR'),
  period: z.strictObject({
    /** Published versions of the Action's dates, one beside the other. */
    statements: z.array(statement.extend({ starts: month, ends: month })),
    status: knowable(
      z.enum(['pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended']),
    ),
    startsOn: knowable(z.iso.date()),
    endsOn: knowable(z.iso.date()),
  }),
  /** What the Action is, in a few sentences of ours. */
  summary: multilingual,
  /** The words of the source, as they stand. */
  background: z.array(statement).min(1),
  goal: z.strictObject({ text: multilingual, source: words }),
  overallObjective: z.strictObject({ text: multilingual, source: words }),
  specificObjective: z.strictObject({ text: multilingual, source: words }),
  impactAreas: z.array(z.strictObject({ key, title: multilingual })).min(1),
  jurisdictions: z.array(jurisdiction).min(1),
  /** Those of them that the platform does not know. */
  ownJurisdictions: z.array(ownJurisdiction).optional(),
  designations: z.array(designation),
  organisations: z.array(organisation).min(1),
  networks: z.array(network),
  clusters: z.array(cluster).min(1),
  targetGroups: z.array(z.strictObject({ key, text: multilingual, target: key.optional() })).min(1),
  finalBeneficiaries: z.array(z.strictObject({ key, text: multilingual })).min(1),
  targets: z.array(target),
  /** Which month's exchange rate an expenditure takes. The contract decides. */
  rateRule: knowable(z.enum(['month_of_expenditure', 'month_before_expenditure'])),
  /** From which change beside the months around it an exchange rate is asked about, in percent. Without it the platform's 10. */
  rateChangePercent: z.int().min(1).max(100).optional(),
  /** The headings of the contract's budget, in its order. Payments to sub-grantees are booked under the one for third parties. */
  budgetHeadings: z
    .array(
      z.strictObject({
        ...{ key, number: words, name: multilingual },
        thirdParties: z.literal(true).optional(),
        contingency: z.literal(true).optional(),
        maxPercentOfDirect: z.int().min(1).max(100).optional(),
      }),
    )
    .min(1)
    .refine((headings) => headings.filter(({ thirdParties }) => thirdParties).length <= 1, {
      error: 'at most one heading for third parties',
    })
    .refine((headings) => headings.filter(({ contingency }) => contingency).length <= 1, {
      error: 'at most one heading for contingencies',
    }),
  /** When a criterion of the evaluation grid was weak: the share of the most points below which it was, and how many criteria of an application at most invite it to a module. Without it nobody is invited. */
  learningLoop: z
    .strictObject({ belowPercent: z.int().min(1).max(100), atMost: z.int().min(1).max(10) })
    .optional(),
  /** Whether a second person checks a donor report before it is submitted. Without it: wherever two people hold the role. */
  secondPersonChecksReport: z.boolean().optional(),
  /** Whether another person agrees to an event before it is published: at all partners, and at those with a rule of their own. Without it: at none. */
  eventApproval: z
    .strictObject({ required: z.boolean(), partners: z.record(key, z.boolean()).optional() })
    .optional(),
  /** The categories of the risk register, where they are others than the platform's. */
  riskCategories: z
    .array(z.strictObject({ key, name: multilingual }))
    .min(1)
    .optional(),
  /** The types of documents that organisations keep here, and how many days before one expires they are reminded, twice. */
  documentsOfOrganisations: z
    .strictObject({
      types: z.array(z.strictObject({ key, name: multilingual })).min(1),
      remindDays: z
        .tuple([z.int().min(2).max(365), z.int().min(1).max(364)])
        .refine(([first, second]) => first > second, { error: 'the earlier reminder first: [60, 14]' })
        .optional(),
    })
    .optional(),
  /**
   * Screening against a list of restrictive measures: whether awards, agreements and payments wait for one, after how many days a list is too
   * old, and what the columns of its file are called. What is not said is as `grants/screening/terms.ts` says.
   */
  screening: z
    .strictObject({
      required: z.boolean().optional(),
      listDays: z.int().min(1).max(365).optional(),
      delimiter: z.enum([';', ',', '\t']).optional(),
      columns: z
        .strictObject({
          listedOn: words.optional(),
          entity: words.optional(),
          name: words.optional(),
          reference: words.optional(),
          kind: words.optional(),
          born: words.optional(),
        })
        .optional(),
    })
    .optional(),
  /** How partners buy: the procedures, the lightest first, and from which value of a kind one is needed. Without it none is asked for. */
  procurement: procurementRules.optional(),
  openData: z.strictObject({
    /** The activity identifier in IATI. */
    identifier: knowable(words),
    /** OECD-DAC purpose codes; shares in percent sum to 100. */
    sectors: z.array(
      z.strictObject({
        code: z.string().regex(/^\d{5}$/, 'a five-digit purpose code'),
        share: z.int().min(1).max(100),
      }),
    ),
    sectorsSource: words,
  }),
});
export type ActionFile = z.output<typeof actionFile>;
