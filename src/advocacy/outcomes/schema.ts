import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  seen,
  text,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { place } from '../fields.ts';

/** What changed in policy: what is said, how it is done, what is written, what is thought, what is done (ROMA of the ODI). */
export const changeKinds = ['discursive', 'procedural', 'content', 'attitudinal', 'behavioural'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const directions = ['forward', 'back'] as const;
export type Direction = (typeof directions)[number];
export const outcomeStates = ['draft', 'asked', 'substantiated', 'partly', 'not_substantiated'] as const;
export type OutcomeState = (typeof outcomeStates)[number];
export const verdicts = ['agree', 'partly', 'disagree'] as const;
export type Verdict = (typeof verdicts)[number];
export const linkKinds = ['engagement', 'recommendation', 'gathering', 'measure'] as const;
export type LinkKind = (typeof linkKinds)[number];
export type Link = { readonly kind: LinkKind; readonly linkedId: string };

const ids = z.array(z.uuid('invalid.choice')).default([]);

export const outcomeForm = withDates(
  ['happened_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      title: text(200),
      actor: text(200),
      change: paragraphs(3000),
      kind: choice(changeKinds),
      direction: choice(directions),
      happened_on: day,
      jurisdiction: place,
      territory: optionalText(120),
      contribution: paragraphs(3000),
      significance: paragraphs(3000),
      harvester: z.uuid('invalid.choice'),
      'engagement[]': ids,
      'recommendation[]': ids,
      'gathering[]': ids,
      'measure[]': ids,
    })
    .transform(({ happened_on, harvester, ...typed }) => ({
      version: typed.version,
      title: typed.title,
      actor: typed.actor,
      change: typed.change,
      kind: typed.kind,
      direction: typed.direction,
      happenedOn: happened_on,
      jurisdiction: typed.jurisdiction,
      territory: typed.territory,
      contribution: typed.contribution,
      significance: typed.significance,
      harvesterId: harvester,
      links: linkKinds.flatMap((kind) =>
        [...new Set(typed[`${kind}[]`])].map((linkedId): Link => ({ kind, linkedId })),
      ),
    })),
  { done: ['happened_on'] },
);
export type OutcomeForm = z.infer<typeof outcomeForm>;

export const askForm = z.object({ organisation: z.uuid('invalid.choice') });
export type AskForm = z.infer<typeof askForm>;

const judged = {
  description: choice(verdicts),
  contribution: choice(verdicts),
  significance: choice(verdicts),
  comment: optionalParagraphs(4000),
};
/** `seen`: what was read before it was answered. */
export const substantiationForm = z.object({ ...judged, seen });
/** What is said without the page has seen nothing. */
export type SubstantiationForm = Omit<z.infer<typeof substantiationForm>, 'seen'> & {
  readonly seen?: string;
};

export const letterForm = withDates(
  ['given_on'],
  z
    .object({ ...judged, body_name: text(200), given_on: day, letter_reference: text(300) })
    .transform(({ body_name, given_on, letter_reference, ...typed }) => ({
      ...typed,
      bodyName: body_name,
      givenOn: given_on,
      letterReference: letter_reference,
    })),
  { done: ['given_on'] },
);
export type LetterForm = z.infer<typeof letterForm>;

/** What a list is narrowed to; anything unknown in the address counts as nothing chosen. */
export const outcomeSorts = ['latest', 'earliest'] as const;
const filter = {
  kind: z.enum(changeKinds).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  sort: z.enum(outcomeSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
};
export const publishedFilter = z.object(filter);
export type PublishedFilter = z.infer<typeof publishedFilter>;
export const outcomeFilter = z.object({
  ...filter,
  state: z.enum(outcomeStates).optional().catch(undefined),
});
export type OutcomeFilter = z.infer<typeof outcomeFilter>;
