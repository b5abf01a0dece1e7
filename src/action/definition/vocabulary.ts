import { bodies, bodyKinds } from '../../platform/bodies.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';

/**
 * The small language measurements are declared in. Each kind of record says what can be told apart and counted once (`by`),
 * what can be summed, what it can be filtered by, and which day dates it. `results` compiles it to SQL; nothing else is understood.
 */
export const vocabulary = {
  /** An organisation took part: it attended a gathering, holds a signed sub-grant agreement, or co-authored an output. Partners, registrations and applications are no engagement. */
  engagement: {
    by: ['organisation'],
    sums: [],
    where: {
      how: ['attended', 'sub_grant', 'authored'],
      organisation_kind: ['cso', 'institution'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['happened_on'],
  },
  /** A sub-grant agreement that was signed, whatever became of it. */
  sub_grant: {
    by: ['organisation'],
    sums: ['amount'],
    where: {
      scope: ['national', 'regional'],
      state: ['signed', 'completed', 'terminated'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['signed_on'],
  },
  /** An instalment of a sub-grant that was paid. */
  instalment: {
    by: ['organisation'],
    sums: ['amount'],
    where: { scope: ['national', 'regional'], jurisdiction: jurisdictionCodes },
    period: ['paid_on'],
  },
  /** A gathering that took place and was not withdrawn. */
  gathering: {
    by: ['host'],
    sums: ['women', 'men', 'people'],
    where: {
      kind: ['training', 'round_table', 'advocacy_conference', 'regional_conference', 'info_session'],
      scope: ['local', 'national', 'regional'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['starts_on'],
  },
  /** A value of an approved report of a sub-grantee. */
  report_value: {
    by: ['organisation'],
    sums: ['value', 'value_women', 'value_men', 'value_children'],
    where: { key: 'reported_value', scope: ['national', 'regional'], jurisdiction: jurisdictionCodes },
    period: ['period_ends_on'],
  },
  /** A report of a sub-grantee whose day has passed, or that was sent before it; in time when it was first sent by that day. */
  due_report: {
    by: ['organisation'],
    sums: [],
    where: {
      arrival: ['in_time', 'late'],
      scope: ['national', 'regional'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['due_on'],
  },
  /** Something published by organisations together. */
  output: {
    by: [],
    sums: [],
    where: { kind: ['policy_brief', 'analysis', 'position_paper', 'publication', 'leaflet', 'other'] },
    period: ['published_on'],
  },
  /** A partnership: a memorandum, a referral protocol, joint work or cooperation of at least two parties. */
  partnership: {
    by: [],
    sums: [],
    where: {
      kind: ['memorandum', 'referral_protocol', 'joint_activity', 'cooperation'],
      level: ['local', 'national', 'cross_border', 'regional'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['began_on'],
  },
  /** A standard assessed in one jurisdiction, in a published cycle. */
  assessed_standard: {
    by: [],
    sums: [],
    where: { jurisdiction: jurisdictionCodes },
    period: ['published_on'],
  },
  /** A clause of what a gathering concluded that was not withdrawn. */
  conclusion: {
    by: [],
    sums: [],
    where: {
      kind: ['training', 'round_table', 'advocacy_conference', 'regional_conference', 'info_session'],
      scope: ['local', 'national', 'regional'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['starts_on'],
  },
  /** A published recommendation to an institution, with where it stood as a whole on the last day that is looked at. */
  recommendation: {
    by: [],
    sums: [],
    where: { standing: 'ladder', jurisdiction: jurisdictionCodes },
    period: ['published_on'],
  },
  /** A step that a published recommendation took on the ladder: forward, or back below where it stood; and where it led. */
  recommendation_step: {
    by: ['recommendation'],
    sums: [],
    where: { way: ['forward', 'back'], standing: 'ladder', jurisdiction: jurisdictionCodes },
    period: ['stepped_on'],
  },
  /** A body that came to adopt a published practice, or gave it up again; each once, on the first such day. */
  adoption: {
    by: [],
    sums: [],
    where: {
      status: ['adopted', 'ended'],
      level: ['local', 'national', 'regional'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['happened_on'],
  },
  /** A change that independent bodies confirm, dated by the day on which they did. */
  outcome: {
    by: [],
    sums: [],
    where: { direction: ['forward', 'back'], jurisdiction: jurisdictionCodes },
    period: ['substantiated_on'],
  },
  /** A person who was there on at least one half-day of a training, by the list of names; whom the key tells to be the same counts once. */
  trainee: {
    by: ['person'],
    sums: [],
    where: {
      sex: ['f', 'm', 'unsaid'],
      organisation_kind: bodyKinds,
      body: bodies,
      scope: ['local', 'national', 'regional'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['starts_on'],
  },
  /** A certificate that was given and not revoked. */
  certificate: {
    by: [],
    sums: [],
    where: {
      sex: ['f', 'm', 'unsaid'],
      organisation_kind: bodyKinds,
      jurisdiction: jurisdictionCodes,
    },
    period: ['issued_on'],
  },
  /** The test of a training that has closed, with five people or more who answered before and after. */
  knowledge_test: {
    by: [],
    sums: ['paired', 'gained'],
    where: { jurisdiction: jurisdictionCodes },
    period: ['closed_on'],
  },
  /** A gathering that five people or more evaluated, each once and tied to nobody. */
  evaluation: { by: [], sums: ['given'], where: { jurisdiction: jurisdictionCodes }, period: ['starts_on'] },
  /** A cycle of the matrix that was published. */
  cycle: { by: [], sums: [], where: {}, period: ['published_on'] },
  /** An act of national law laid out as data, dated by the day on which it was last compared with its source. */
  law: { by: [], sums: [], where: { jurisdiction: jurisdictionCodes }, period: ['checked_on'] },
  /** A meeting, letter, submission or hearing with those who decide that was not withdrawn. */
  advocacy_engagement: {
    by: [],
    sums: [],
    where: { kind: ['meeting', 'letter', 'submission', 'hearing'], jurisdiction: jurisdictionCodes },
    period: ['held_on'],
  },
  /** A change that others were asked about, whatever they say; for the public one they confirmed. */
  harvested_outcome: {
    by: [],
    sums: [],
    where: { direction: ['forward', 'back'], jurisdiction: jurisdictionCodes },
    period: ['came_about_on'],
  },
  /** A practice that was published. */
  practice: { by: [], sums: [], where: { jurisdiction: jurisdictionCodes }, period: ['published_on'] },
  /** A publication that another person reviewed, from its first edition on; a withdrawn one is none. */
  material: {
    by: [],
    sums: [],
    where: {
      kind: ['policy_brief', 'analysis', 'position_paper', 'article'],
      jurisdiction: jurisdictionCodes,
    },
    period: ['published_on'],
  },
  /** What a medium made of a publication or a gathering. */
  media_echo: { by: [], sums: [], where: { jurisdiction: jurisdictionCodes }, period: ['appeared_on'] },
  /** An organisation that found itself stronger the second time, among those released in fives: nameless, for staff as well. */
  capacity: { by: [], sums: [], where: {}, period: ['released_on'] },
} as const satisfies Record<string, RecordKindWords>;

export type RecordKindWords = {
  by: readonly string[];
  sums: readonly string[];
  /** `reported_value`: the keys of the logframe's reported values; `ladder`: those of the steps of the Action's ladder. */
  where: Readonly<Record<string, readonly string[] | 'reported_value' | 'ladder'>>;
  period: readonly string[];
};
export type RecordKind = keyof typeof vocabulary;
export const recordKinds = Object.keys(vocabulary) as [RecordKind, ...RecordKind[]];
