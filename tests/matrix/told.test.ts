import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantsJobs, grantsMailJobs } from '../../src/grants/index.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { castNames } from '../support/cast.ts';
import { recordOf } from '../support/world.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

let instance: MatrixInstance;
type Told = { readonly name: string; readonly actor: Actor };
let people: Map<string, Told>;
beforeAll(async () => {
  instance = await openMatrixInstance();
  const { cast, outsiders } = instance.world;
  people = new Map<string, Told>([
    ...castNames.map((name) => [cast[name].personId, { name, actor: cast[name] }] as const),
    ...castNames.map(
      (name) =>
        [cast.foreign[name].personId, { name: `foreign ${name}`, actor: cast.foreign[name] }] as const,
    ),
    [outsiders.boundElsewhere.personId, { name: 'bound elsewhere', actor: outsiders.boundElsewhere }],
    [outsiders.ended.personId, { name: 'ended', actor: outsiders.ended }],
    [outsiders.disabled.personId, { name: 'disabled', actor: outsiders.disabled }],
  ]);
});
afterAll(() => instance.close());

/** The second opinion: who of a side is told of what, beside the code that finds their addresses. */
const told: Readonly<Record<string, { key: string; kind: string; word: string; names: readonly string[] }>> =
  {
    'application.submit': { key: 'applicationId', kind: 'application', word: '', names: ['besa', 'bora'] },
    'check.conclude_first': {
      ...{ key: 'applicationId', kind: 'application', word: 'check.confirm' },
      names: ['ana', '~ana'],
    },
    'check.send_back': {
      ...{ key: 'applicationId', kind: 'application', word: 'check.confirm' },
      names: ['elira'],
    },
    'check.conclude': { key: 'applicationId', kind: 'application', word: '', names: ['besa', 'bora'] },
    'assignment.assign': { key: 'assignmentId', kind: 'assignment', word: '', names: ['cene'] },
    'assignment.replace': { key: 'assignmentId', kind: 'assignment', word: '', names: ['cene'] },
    'assessors.draw': { key: 'drawId', kind: 'assessor_draw', word: '', names: ['cene'] },
    'assignment.refuse': { key: 'assignmentId', kind: 'assignment', word: '', names: ['elira'] },
    'assessment.submit': { key: 'assignmentId', kind: 'assignment', word: '', names: ['elira'] },
    'gap.ask': { key: 'gapId', kind: 'gap_request', word: '', names: ['besa', 'bora'] },
    'gap.reply': { key: 'gapId', kind: 'gap_request', word: '', names: ['elira'] },
    'question.ask': { key: 'questionId', kind: 'call_question', word: '', names: ['elira'] },
    'question.answer': { key: 'callId', kind: 'published_call', word: '', names: ['besa', 'bora', 'dragan'] },
    ...Object.fromEntries(
      ['call.extend', 'call.correct', 'call.cancel'].map((word) => [
        word,
        { key: 'callId', kind: 'published_call', word: '', names: ['besa', 'bora', 'dragan'] },
      ]),
    ),
    'call.publish': { key: 'callId', kind: 'published_call', word: '', names: ['dragan'] },
    'decision.communicate': {
      key: 'callId',
      kind: 'call',
      word: 'decision.communicate',
      names: ['besa', 'bora'],
    },
    // Those of the partner who took no part in the decision, and the other programme manager (`~`: of the other side).
    'complaint.make': { key: 'complaintId', kind: 'complaint', word: '', names: ['fatos', 'filip', '~ana'] },
    ...Object.fromEntries(
      ['convene', 'edit', 'cancel'].map((verb) => [
        `committee.${verb}`,
        { key: 'committeeId', kind: 'committee', word: '', names: ['ana', 'cene', 'elira', 'jana'] },
      ]),
    ),
    ...Object.fromEntries(
      ['close', 'reopen'].map((verb) => [
        `committee.${verb}`,
        { key: 'committeeId', kind: 'committee', word: 'committee.sign', names: ['ana', 'cene', 'jana'] },
      ]),
    ),
    // The chair, the secretary, the officers, and those who were present.
    'committee.step_back': {
      ...{ key: 'committeeId', kind: 'committee', word: 'committee.sign' },
      names: ['ana', 'cene', 'elira', 'jana'],
    },
    // The partner's officers, and the programme managers of the Action (`~`: of the other side).
    'committee.freeze': {
      ...{ key: 'committeeId', kind: 'committee', word: 'committee.sign' },
      names: ['ana', 'elira', '~ana'],
    },
    'complaint.uphold': { key: 'complaintId', kind: 'complaint', word: '', names: ['besa', 'bora'] },
    'complaint.reject': { key: 'complaintId', kind: 'complaint', word: '', names: ['besa', 'bora'] },
    ...Object.fromEntries(
      ['offer', 'withdraw_offer', 'return_account'].map((verb) => [
        `agreement.${verb}`,
        { key: 'agreementId', kind: 'agreement', word: '', names: ['besa', 'bora'] },
      ]),
    ),
    ...Object.fromEntries(
      ['confirm_reading', 'confirm_account'].map((verb) => [
        `agreement.${verb}`,
        { key: 'agreementId', kind: 'agreement', word: '', names: ['elira'] },
      ]),
    ),
    'agreement.prove_account': {
      ...{ key: 'agreementId', kind: 'agreement', word: '' },
      names: ['fatos', 'filip'],
    },
    // Those who may put it in force.
    'agreement.keep_scan': {
      ...{ key: 'agreementId', kind: 'agreement', word: '' },
      names: ['elira', 'fatos', 'filip'],
    },
    ...Object.fromEntries(
      ['keep_partner_scan', 'enter_scan', 'sign'].map((verb) => [
        `agreement.${verb}`,
        {
          ...{ key: 'agreementId', kind: 'agreement', word: '' },
          names: ['besa', 'bora', 'elira', 'fatos', 'filip'],
        },
      ]),
    ),
    'agreement.create': { key: 'agreementId', kind: 'agreement', word: '', names: ['besa', 'bora'] },
    'reserve.offer': { key: 'offerId', kind: 'offer', word: '', names: ['besa', 'bora'] },
    'offer.accept': { key: 'offerId', kind: 'offer', word: '', names: ['elira'] },
    'offer.decline': { key: 'offerId', kind: 'offer', word: '', names: ['elira'] },
    'award.decline': {
      key: 'applicationId',
      kind: 'application',
      word: 'award.decline',
      names: ['elira'],
    },
    ...Object.fromEntries(
      ['plan', 'change', 'cancel', 'submit', 'settle_finding'].map((verb) => [
        `visit.${verb}`,
        { key: 'visitId', kind: 'visit', word: '', names: ['besa', 'bora'] },
      ]),
    ),
    ...Object.fromEntries(
      ['ask', 'notify', 'accept', 'decline', 'take_back'].map((verb) => [
        `addendum.${verb}`,
        { key: 'addendumId', kind: 'addendum', word: '', names: ['elira'] },
      ]),
    ),
    ...Object.fromEntries(
      ['offer', 'sign', 'refuse', 'withdraw'].map((verb) => [
        `addendum.${verb}`,
        { key: 'addendumId', kind: 'addendum', word: '', names: ['besa', 'bora'] },
      ]),
    ),
    'mentoring.appoint': { key: 'mentoringId', kind: 'mentoring', word: '', names: ['ana', 'besa', 'bora'] },
    'mentoring.end': { key: 'mentoringId', kind: 'mentoring', word: '', names: ['ana', 'besa', 'bora'] },
    'mentoring.ask': { key: 'mentoringId', kind: 'mentoring', word: '', names: ['ana'] },
    ...Object.fromEntries(
      ['mentoring.answer', 'mentoring.learn'].map((word) => [
        word,
        { key: 'mentoringId', kind: 'mentoring', word: '', names: ['besa', 'bora'] },
      ]),
    ),
    'visit.follow_up': { key: 'visitId', kind: 'visit', word: '', names: ['elira'] },
    'instalment.request': { key: 'instalmentId', kind: 'instalment', word: '', names: ['elira'] },
    'instalment.approve_first': {
      key: 'instalmentId',
      kind: 'instalment',
      word: '',
      names: ['fatos', 'filip'],
    },
    'instalment.refuse': { key: 'instalmentId', kind: 'instalment', word: '', names: ['besa', 'bora'] },
    'instalment.corrected': {
      key: 'instalmentId',
      kind: 'instalment',
      word: '',
      names: ['elira', 'fatos', 'filip'],
    },
    'instalment.refuse_approved': { key: 'instalmentId', kind: 'instalment', word: '', names: ['elira'] },
    'instalment.pay': { key: 'instalmentId', kind: 'instalment', word: '', names: ['besa', 'bora'] },
    'paying_account.propose': {
      key: 'payingAccountId',
      kind: 'paying_account',
      word: '',
      // It is the partner's as a whole: who is bound to one jurisdiction may confirm it, too.
      names: ['ana', 'bound elsewhere', 'elira', 'filip'],
    },
    'correction.propose': { key: 'correctionId', kind: 'correction', word: '', names: ['elira', 'filip'] },
    'correction.turn_down': { key: 'correctionId', kind: 'correction', word: '', names: ['fatos'] },
    'correction.confirm': {
      ...{ key: 'correctionId', kind: 'correction', word: 'correction.read' },
      names: ['besa', 'bora', 'fatos'],
    },
    'report.submit': { key: 'reportId', kind: 'report', word: '', names: ['elira'] },
    'report.received': { key: 'reportId', kind: 'report', word: '', names: ['besa', 'bora'] },
    'report.return': { key: 'reportId', kind: 'report', word: '', names: ['besa', 'bora'] },
    'report.review_line': { key: 'reportId', kind: 'report', word: '', names: ['besa', 'bora'] },
    'report.reply': { key: 'reportId', kind: 'report', word: '', names: ['elira'] },
    'report.approve_first': { key: 'reportId', kind: 'report', word: '', names: ['elira', 'fatos', 'filip'] },
    'report.approve_second': { key: 'reportId', kind: 'report', word: '', names: ['besa', 'bora'] },
    'report.approve': { key: 'reportId', kind: 'report', word: '', names: ['besa', 'bora'] },
  };

/** Runs the job of a word about a record, and says who was written to and with what. What it did is undone. */
async function tellOf(word: string, data: Record<string, string>) {
  const job = grantsJobs({ baseUrl: 'http://localhost:3999' }).find((one) => one.word === word)!;
  const { db, actionId } = instance.parts;
  return inFrame(db, { actor: system }, async ({ tx, now }) => {
    await job.run({ tx, now, actionId, actor: system, enqueue: async () => {} }, data);
    const { rows } = await sql<{ personId: string; args: { about: string; link: string } }>`
      select person_id, args from platform.mail where template = ${`grants.mail.${word}`}`.execute(tx);
    return rows;
  });
}

it('says of every mail about a sub-grant who is written to', () => {
  expect(Object.keys(told).toSorted()).toEqual([...grantsMailJobs].toSorted());
});

it.each(['own', 'foreign'] as const)(
  'writes about the %s side’s records to that side’s people, to each once, and to nobody else',
  async (side) => {
    const faults: string[] = [];
    for (const [word, { key, kind, word: of, names }] of Object.entries(told)) {
      const id = recordOf(instance.world[side], { kind, word: of, actor: instance.world.cast.elira });
      const written = await tellOf(word, { [key]: id, ...saidOf(word, side) });
      const found = written.map(({ personId }) => people.get(personId)?.name ?? 'a stranger').toSorted();
      const meant = names
        .filter((name) => side === 'own' || name !== 'bound elsewhere')
        .map((name) => ((side === 'own') === name.startsWith('~') ? 'foreign ' : '') + name.replace('~', ''))
        .toSorted();
      if (JSON.stringify(found) !== JSON.stringify(meant)) faults.push(`${word}: ${found}, not ${meant}`);
    }
    expect(faults).toEqual([]);
  },
);

/** What the job of an instalment says beside its id. */
function saidOf(word: string, side: 'own' | 'foreign'): Record<string, string> {
  const { cast } = instance.world;
  const approverId = (side === 'own' ? cast : cast.foreign).elira.personId;
  if (word === 'check.send_back') return { approverId };
  return word.startsWith('instalment.') ? { amountMinor: '300000', currency: 'EUR', approverId } : {};
}

/** What a mail is filled with: never a title, a name or a text. */
function argumentsOf(word: string): string {
  if (word === 'decision.communicate') return 'about,link,outcome';
  return word.startsWith('instalment.') ? 'about,amountMinor,currency,link,number' : 'about,link';
}

it('leads whoever is written to to a page they may open, and names the record by its number alone', async () => {
  const faults: string[] = [];
  for (const [word, { key, kind, word: of }] of Object.entries(told)) {
    const id = recordOf(instance.world.own, { kind, word: of, actor: instance.world.cast.elira });
    for (const { personId, args } of await tellOf(word, { [key]: id, ...saidOf(word, 'own') })) {
      const { actor, name } = people.get(personId)!;
      const { status } = await instance.ask(actor, args.link.replace(/^http:\/\/localhost:3999|#.*/g, ''));
      // Whoever has declared already is led on.
      if (status !== 200 && status !== 303) faults.push(`${word} leads ${name} to ${args.link}: ${status}`);
      if (word.startsWith('instalment.') && !args.link.endsWith(`#instalment-${id}`))
        faults.push(`${word} leads past its row: ${args.link}`);
      const said = argumentsOf(word);
      if (Object.keys(args).toSorted().join() !== said || !/^[\w./-]+$/.test(args.about))
        faults.push(`${word} says more: ${JSON.stringify(args)}`);
    }
  }
  expect(faults).toEqual([]);
});

it('writes to nobody who was disabled or whose role has ended meanwhile', async () => {
  const { cast, own } = instance.world;
  const { besa } = cast;
  const named = async () =>
    (await tellOf('application.submit', { applicationId: String(own.application) })).map(
      ({ personId }) => people.get(personId)?.name,
    );
  for (const [take, giveBack] of [
    [
      'update people.person set disabled_at = now() where id = $1',
      'update people.person set disabled_at = null where id = $1',
    ],
    [
      'update people.membership set until = now() where person_id = $1',
      'update people.membership set until = null where person_id = $1',
    ],
  ] as const) {
    await instance.pool.query(take, [besa.personId]);
    expect(await named()).toEqual(['bora']);
    await instance.pool.query(giveBack, [besa.personId]);
  }
  expect((await named()).toSorted()).toEqual(['besa', 'bora']);
});
