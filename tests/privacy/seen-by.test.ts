import { beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { type Actor, type Role, roles } from '../../src/platform/permissions.ts';
import { rolesOf as named, recordsSeenBy } from '../../src/privacy/access/sees.ts';
import type { RecordKey } from '../../src/privacy/declarations/declaration.ts';
import { recordOfKey, records } from '../../src/privacy/declarations/records.ts';
import { type Asked, lookAtInstance } from '../matrix/instance.ts';
import { isMeantToReach } from '../matrix/reach.ts';

let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

/** Which records the pages behind a permission show: by its word, or by what stands before the dot. */
const shows: Readonly<Record<string, readonly RecordKey[]>> = {
  account: ['account'],
  agreement: ['agreement'],
  agreement_text: ['agreement'],
  party: ['agreement'],
  service: ['organisation'],
  incident: ['incident'],
  release: ['release'],
  instalment: ['agreement'],
  report: ['agreement'],
  bill: ['agreement'],
  correction: ['agreement'],
  correction_file: ['agreement'],
  payment_proof: ['agreement'],
  account_proof: ['agreement'],
  agreement_scan: ['agreement'],
  vault_document: ['vault'],
  officer: ['officers'],
  screening_list: ['screening'],
  screening: ['screening'],
  screening_hit: ['screening'],
  payment_file: ['agreement'],
  paying_account: ['agreement'],
  visit: ['agreement'],
  mentoring: ['mentoring'],
  addendum: ['agreement'],
  application: ['application'],
  annex: ['application'],
  assessor: ['account'],
  // An assessor sees their own; grant officers see the same in the list.
  'assessor.keep': [],
  assessors: ['application', 'assessment'],
  assignment: ['application', 'assessment'],
  assessment: ['application', 'assessment'],
  check: ['application', 'assessment'],
  ranking: ['assessment'],
  decision: ['assessment'],
  'agreement.create': ['application', 'agreement'],
  call: ['call'],
  opening: ['call'],
  gap: ['application'],
  draft_comment: ['application'],
  'decision.read': ['application', 'assessment'],
  committee: ['assessment'],
  complaint: ['application'],
  offer: ['application'],
  reserve: ['application'],
  award: ['application'],
  ledger: ['agreement'],
  call_notice: ['call'],
  follower: ['call'],
  question: ['call'],
  organisation: ['organisation'],
  'organisation.see_people': ['account', 'invitation'],
  person: ['account'],
  'person.invite': ['invitation'],
  recovery: ['account'],
  emergency: ['account'],
  setup: [],
  duplicate: ['organisation'],
  partnership: ['organisation'],
  output: ['organisation'],
  way: ['organisation'],
  capacity: ['capacity'],
  loop: ['learning_loop'],
  gathering: ['gathering'],
  'gathering.see': ['gathering', 'speaker'],
  conclusion: ['gathering'],
  letter: ['gathering'],
  media: ['gathering'],
  handout: ['gathering'],
  to_do: ['gathering'],
  module: ['gathering'],
  exercise: ['gathering'],
  'exercise.see': ['gathering', 'participant'],
  participant: ['participant'],
  'participant.read': ['participant', 'need', 'travel'],
  attendance: ['attendance_list'],
  certificate: ['certificate'],
  evaluation: ['evaluation'],
  recommendation: ['advocacy'],
  reply: ['advocacy'],
  measure: ['advocacy'],
  engagement: ['advocacy'],
  outcome: ['advocacy'],
  position: ['advocacy'],
  practice: ['advocacy'],
  adoption: ['advocacy'],
  paper: ['advocacy'],
  material: ['material'],
  material_comment: ['material'],
  media_echo: ['material'],
  status: ['accounts_of_action'],
  contract: ['accounts_of_action'],
  payment: ['accounts_of_action'],
  forecast: ['accounts_of_action'],
  budget: ['accounts_of_action'],
  expenditure: ['accounts_of_action'],
  procurement: ['accounts_of_action'],
  income: ['accounts_of_action'],
  vat: ['accounts_of_action'],
  vat_rule: ['accounts_of_action'],
  logframe: ['accounts_of_action'],
  target: ['accounts_of_action'],
  work_plan: ['accounts_of_action'],
  milestone: ['accounts_of_action'],
  period: ['accounts_of_action'],
  visibility: ['accounts_of_action'],
  risk: ['accounts_of_action'],
  document: ['document'],
  donor_report: ['accounts_of_action'],
  dispute: ['accounts_of_action'],
  report_part: ['accounts_of_action'],
  report_note: ['accounts_of_action'],
  form_draft: ['call'],
  cycle: ['accounts_of_action'],
  'cycle.name_author': ['brief_author'],
  standard: ['accounts_of_action'],
  provision: ['accounts_of_action'],
  instrument: ['accounts_of_action'],
  law: ['accounts_of_action'],
  series: ['accounts_of_action'],
  'audit.read_reads': ['reads'],
  'audit.read_texts': ['audit'],
  'audit.erase_text': ['audit'],
  privacy_request: ['request'],
  // Everything about one person who asks; of cases that there is one.
  'privacy_request.see_held': records
    .map(({ key }) => key)
    .filter((key) => key !== 'voice' && key !== 'incident' && key !== 'release' && key !== 'log'),
  retention: ['request'],
  breach: ['breach'],
  'privacy.review_access': ['account'],
  voice: ['voice'],
  protection: ['account'],
};
/** Permissions whose pages show nothing of a record about people. */
const showNothing = [
  // Hashes, and days.
  'audit.read_heads',
  // Writes one down; from then on it is the officer's.
  'privacy_request.register',
  'breach.record',
  // Counts.
  'queue.see',
  'privacy.read_register',
  'privacy.read_arrangement',
  // How many, of what kind; a handler finds their own cases below.
  'voice.list',
  // Who was appointed, by the name on the account.
  'voice.list_handlers',
  'voice.appoint',
  // Figures, for five people and more; and questions without answers.
  'test.see',
  'test.close',
  'question.keep',
  'form.see',
  'rates.load',
  'rates.correct',
  'translation.review',
];

function shownBy({ may: { name: word }, history }: Route): readonly RecordKey[] {
  if (showNothing.includes(word)) return [];
  const found = shows[word] ?? shows[word.split('.')[0]!];
  // Say above which records the pages of this permission show.
  expect([word, found !== undefined]).toEqual([word, true]);
  return history ? [...found!, 'audit'] : found!;
}
/** The roles that are meant to get through to one record at least. */
const reaching = (route: Route) =>
  roles.filter((role) => {
    if (!route.may.roles[role]) return false;
    const actor: Actor = {
      personId: 'x',
      organisationId: 'x',
      organisationKind: 'partner',
      roles: [{ role, jurisdiction: null }],
    };
    return isMeantToReach(route, actor, 'own');
  });

function whoLooks(): Map<RecordKey, Set<Role>> {
  const looking = new Map<RecordKey, Set<Role>>(records.map(({ key }) => [key, new Set<Role>()]));
  const pages = instance.routes.filter(
    ({ kind, may: { anyone, signedIn } }) => kind !== 'button' && !anyone && !signedIn,
  );
  expect(pages.length).toBeGreaterThan(200);
  for (const route of pages)
    for (const key of shownBy(route)) for (const role of reaching(route)) looking.get(key)!.add(role);
  return looking;
}

it('everybody who can look at a record is named among those who see it', () => {
  const unnamed = [...whoLooks()].flatMap(([key, looking]) => {
    const told = new Set(recordOfKey(key).seenBy.flatMap((audience) => named[audience]));
    return [...looking].filter((role) => !told.has(role)).map((role) => `${key}: ${role}`);
  });
  expect(unnamed).toEqual([]);
});

it('every role whose people can be appointed is named among those who see the record, appointed or not', () => {
  const pages = instance.routes.filter(
    ({ kind, may: { anyone, signedIn } }) => kind !== 'button' && !anyone && !signedIn,
  );
  const unnamed = pages.flatMap((route) =>
    shownBy(route).flatMap((key) => {
      if (!recordOfKey(key).seenBy.includes('handlers')) return [];
      const told = new Set(recordOfKey(key).seenBy.flatMap((audience) => named[audience]));
      return roles
        .filter((role) => route.may.roles[role] && !told.has(role))
        .map((role) => `${key}: ${role}`);
    }),
  );
  expect([...new Set(unnamed)]).toEqual([]);
});

it('nobody of those who run the Action is named who cannot look', () => {
  const looking = whoLooks();
  const cannot = records.flatMap(({ key, seenBy }) =>
    seenBy
      .filter((audience) => !['own_organisation', 'bodies_asked', 'chosen'].includes(audience))
      .filter((audience) => named[audience].length > 0)
      .filter((audience) => !named[audience].some((role) => looking.get(key)!.has(role)))
      .map((audience) => `${key}: ${audience}`),
  );
  expect(cannot).toEqual([]);
});

it('the list of what a role can open names every record that its pages show', () => {
  const looking = whoLooks();
  for (const role of roles) {
    const listed = recordsSeenBy(role).map(({ key }) => key);
    const opened = [...looking].filter(([, who]) => who.has(role)).map(([key]) => key);
    expect([role, opened.filter((key) => !listed.includes(key))]).toEqual([role, []]);
  }
});
