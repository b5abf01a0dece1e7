// @dear: each two steps of every workflow table are taken at once, in every state that allows both

import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { loadAction } from '../src/action/index.ts';
import { definition } from '../src/advocacy/recommendations/testing.ts';
import { wish } from '../src/grants/addenda/testing.ts';
import { grantsCast } from '../src/grants/testing.ts';
import { buildOrganisation } from '../src/network/testing.ts';
import type { Tx } from '../src/platform/work.ts';
import type { Workflow } from '../src/platform/workflow/steps.ts';
import { atOnce, built, inOrder, turned } from './support/at-once.ts';
import { type Cast, castOf } from './support/cast.ts';
import {
  crossingOf,
  ordersOf,
  pairsOfTable,
  statesOf,
  type Typing,
  takersOf,
  uncrossedOf,
} from './support/crossed-steps.ts';
import { cyclesWalk, seatsWalk } from './support/cycle-walks.ts';
import { rolledBack } from './support/database.ts';
import { disputeWalk } from './support/dispute-walk.ts';
import { documentWalk } from './support/document-walk.ts';
import { donorReportWalk } from './support/donor-report-walk.ts';
import { eventWalk, inEvent } from './support/event-walk.ts';
import { formDraftWalk } from './support/form-draft-walk.ts';
import { grantWalks } from './support/grant-walks.ts';
import { inPublication, materialWalk } from './support/material-walk.ts';
import { partWalk } from './support/part-walk.ts';
import { protectionWalks } from './support/protection-walks.ts';
import { replyWalk } from './support/reply-walk.ts';
import { riskWalk } from './support/risk-walk.ts';
import type { Walk } from './support/workflow-walk.tsx';

const wholeAction = await loadAction('actions/shbb');
const third = ({ krsto }: Pick<Cast, 'krsto'>) => `${krsto.personId}/${krsto.organisationId}`;
/** Forms about the places, seats and institutions of a cycle: the walk types none that are there. */
const inCycle: Typing = async (cast, { id }) => {
  const { tx } = cast.work(cast.ana);
  const { rows } = await sql<{ place: string; invitation: string | null }>`
    select p.id as place, i.id as invitation from matrix.cycle_place p left join matrix.invitation i on i.place_id = p.id
    where p.cycle_id = ${id}::uuid limit 1`.execute(tx);
  const { place, invitation } = rows[0]!;
  // The cast's own was invited before in some moments: another one of the same place can be invited in each.
  const another = { actionId: cast.actionId, kind: 'institution', name: 'Agency of Ferries' } as const;
  return {
    appoint: { place, seat: 'second', assessor: third(cast.foreign) },
    name_adjudicator: { place, adjudicator: third(cast) },
    invite: { place, organisation: await buildOrganisation(tx, another) },
    register_reply: {
      reply: {
        ...{ invitationId: invitation, cycleStandardId: null, repliedOn: '2026-11-20' },
        ...{ letterReference: '03-11/2026', text: 'We have read it.', language: 'en' },
      },
    },
  };
};
const inSeat: Typing = async (cast) => ({ replace: { assessor: third(cast), reason: 'Ill for months.' } });

const later = { ...wish, headings: null };
const inAgreement: Typing = async (cast) => ({
  notify_shift: { shift: { ...wish, headings: { human_resources: 4_200_00, travel: 1_800_00 } } },
  ask_change: { wish: later },
  draft_addendum: { wish: later },
  appoint_mentor: {
    ...{ mentor: cast.krsto.personId, 'languages[]': ['en'], helps_with: 'Bills', since: '2026-03-12' },
  },
});

const inDonorReport: Typing = async ({ organisations: { partner } }) => ({
  ask_parts: {
    ...{ partners: [partner], activities: ['advocacy-practice'], sections: [] },
    ...{ dueOn: '2027-03-01', note: '' },
  },
});

type Crossed = readonly [record: string, walk: Walk, castIn: (tx: Tx) => Promise<Cast>, typing?: Typing];
const walks: readonly Crossed[] = [
  ...grantWalks.map(
    ([record, walk]): Crossed => [
      record,
      walk,
      grantsCast,
      record === 'an agreement' ? inAgreement : undefined,
    ],
  ),
  ['a publication', materialWalk, (tx: Tx) => castOf(tx, { definition }), inPublication],
  ['a reply', replyWalk, (tx: Tx) => castOf(tx, { definition })],
  ['an event', eventWalk, (tx: Tx) => castOf(tx), inEvent],
  ['a cycle', cyclesWalk, (tx: Tx) => castOf(tx), inCycle],
  ['a seat', seatsWalk, (tx: Tx) => castOf(tx), inSeat],
  ['a document', documentWalk, (tx: Tx) => castOf(tx, { definition: wholeAction })],
  ['a draft of a form', formDraftWalk, (tx: Tx) => castOf(tx)],
  ['a dispute', disputeWalk, (tx: Tx) => castOf(tx, { definition: wholeAction })],
  ['a part of a report', partWalk, (tx: Tx) => castOf(tx, { definition: wholeAction })],
  ['a risk', riskWalk, (tx: Tx) => castOf(tx, { definition: wholeAction })],
  ['a donor report', donorReportWalk, (tx: Tx) => castOf(tx, { definition: wholeAction }), inDonorReport],
  ...protectionWalks,
];

const reviewed =
  'lines are reviewed while their report is submitted, and changed while it is with its authors';
const seated = 'a cycle opens and closes when every seat is taken, and then there is none to appoint to';
const confirmed = 'the sub-grantee confirms once, and the other side closes or returns what is confirmed';
const alone =
  'a draft is submitted where there is a colleague, and sent by the only person where there is none';
const answered = 'a returned report is checked and submitted again when each question about it is answered';
const secondPerson = 'the check is requested, then made, and only then is the report submitted';
const named = 'a finding is followed up by the one side that it names';
const proved =
  'an account is proved, then confirmed or returned, and a text with another account is neither read nor signed';
const signing =
  'a text is offered, then read, and only then signed and put in force, and it is changed while no text is offered';
/** What is done with a text that was read, and with one that is offered. */
const scanned = ['keep_scan', 'keep_partner_scan', 'enter_scan', 'sign'];
const offered = ['confirm_reading', ...scanned];
const everyPair = (ones: readonly string[], others: readonly string[], why: string) =>
  Object.fromEntries(ones.flatMap((one) => others.map((other) => [`${one} × ${other}`, why])));
const drafted =
  'a draft that the sub-grantee asked for is its own to withdraw, another one is its own to decline';
const inTime = 'an agreement is changed before its last report, and its balance is confirmed after it';
/**
 * Pairs of a record that one state allows and that are never both open: why not. A moment in which they are is a failure, and so is a pair
 * that its table does not have. Each of their verbs holds the record (`records-held.test.ts`).
 */
const apart: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a report': { 'approve × approve_first': 'the call says whether one person approves, or two' },
  'an expenditure': {
    'accept × edit': reviewed,
    'accept × remove': reviewed,
    'reply × remove': 'what is answered was queried, and that is never removed',
  },
  'an evaluation committee': {
    'reopen × cancel':
      'a report that waits for signatures is opened again before the decision on its call, and cancelled after it',
  },
  'a cycle': { 'open × appoint': seated, 'close × appoint': seated },
  'an agreement': {
    ...everyPair(['offer'], [...offered, 'withdraw_offer'], signing),
    ...everyPair([...offered, 'withdraw_offer'], ['edit', 'adopt'], signing),
    ...everyPair(['confirm_reading'], scanned, signing),
    ...everyPair(['offer', ...offered], ['prove_account', 'confirm_account', 'return_account'], proved),
    'prove_account × confirm_account': proved,
    'prove_account × return_account': proved,
    'confirm_closing × return_closing': confirmed,
    'confirm_closing × complete': confirmed,
    'confirm_closing × settle': confirmed,
    ...Object.fromEntries(
      ['notify_shift', 'ask_change', 'draft_addendum'].flatMap((change) =>
        ['confirm_closing', 'return_closing', 'complete'].map((closing) => [
          `${change} × ${closing}`,
          inTime,
        ]),
      ),
    ),
  },
  'a finding of a visit': { 'follow_up × settle': named },
  'a reply': { 'submit × send': alone },
  'an addendum': { 'decline × take_back': drafted },
  'a donor report': {
    ...{ 'submit × answer': answered, 'ask_check × answer': answered, 'check × answer': answered },
    ...{
      'ask_check × check': secondPerson,
      'ask_check × submit': secondPerson,
      'check × submit': secondPerson,
    },
  },
};

/** Steps that no page offers as a button and no walk takes: where each is crossed instead. */
const withoutButton: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['add', 'ask', 'change', 'move', 'translate'].map((step) => [
      `a draft of a form: ${step}`,
      'it is `editDraft` with another change, which is crossed as `remove`',
    ]),
  ),
  'an expenditure: accept_part':
    'it is `reviewLine` with another verdict, which pairs-of-records.test.ts crosses',
  'an expenditure: query': 'pairs-of-records.test.ts crosses it with the other decisions',
  'an expenditure: reject': 'it is `reviewLine` with another verdict, which pairs-of-records.test.ts crosses',
  'an evaluation committee: freeze': 'the last signature takes it, behind one lock with every other step',
  'an account to pay from: replace':
    'the confirmation of another account takes it, behind one lock with every other step of that partner’s accounts',
  'an agreement: set_aside': 'the end of its award takes it, which pairs-of-records.test.ts crosses',
  'an instalment: cancel':
    'the end of its agreement takes it, and pairs-of-records.test.ts crosses that with a request',
};

describe.each(walks.map(([record, walk, castIn, typing]) => ({ record, walk, castIn, typing })))(
  'each two steps of $record that one state allows',
  ({ record, walk, castIn, typing }) => {
    const why = (pair: string) => apart[record]?.[pair];
    const crossed = new Set<string>();
    const left = (state?: string) =>
      pairsOfTable(walk, state).filter((pair) => !crossed.has(pair) && !why(pair));

    it.each(Object.keys(walk.moments))('end as one after the other: %s', async (moment) => {
      const [state = ''] = moment.split(',');
      if (statesOf(walk).includes(state) && left(state).length === 0) return;
      const takers = await rolledBack(async (tx) => {
        const cast = await castIn(tx);
        return takersOf(cast, walk, await walk.moments[moment]!(cast), typing);
      });
      const crossing = crossingOf(walk, moment, { takers, castIn, typing });
      for (const pair of pairsOfTable(walk).filter((one) => !crossed.has(one))) {
        const [one = '', other = ''] = pair.split(' × ');
        if (!takers.has(one) || !takers.has(other)) continue;
        crossed.add(pair);
        expect([pair, why(pair)]).toEqual([pair, undefined]);
        for (const [first, second] of ordersOf(walk, [one, other])) {
          // One record for both: the order is taken back before the two meet.
          const record = await built(crossing);
          const order = await inOrder(crossing, [first, second], record);
          const met = await atOnce(crossing, [first, second], record);
          if (JSON.stringify(met) === JSON.stringify(order)) continue;
          expect([order, turned(await inOrder(crossing, [second, first]))]).toContainEqual(met);
        }
      }
    });

    it('are all crossed', () => {
      expect(left()).toEqual([]);
    });
  },
);

it('A reason is about a pair that its table has.', () => {
  const table = new Map(walks.map(([record, walk]) => [record, pairsOfTable(walk)]));
  const about = Object.entries(apart).flatMap(([record, pairs]) =>
    Object.keys(pairs)
      .filter((pair) => !table.get(record)?.includes(pair))
      .map((pair) => `${record}: ${pair}`),
  );
  expect(about).toEqual([]);
});

it('A step that no page offers is taken by its walk, or says where it is crossed; one that is forgotten is named.', () => {
  const left = (all: readonly Crossed[]) =>
    all.flatMap(([record, walk]) => uncrossedOf(walk).map((step) => `${record}: ${step}`));
  expect(left(walks).toSorted()).toEqual(Object.keys(withoutButton).toSorted());
  const { workflow } = donorReportWalk;
  const { button: _, ...bare } = workflow.steps.accept!;
  const planted = {
    ...donorReportWalk,
    workflow: { ...workflow, steps: { ...workflow.steps, planted: bare } },
  };
  expect(left([['a donor report', planted, (tx) => castOf(tx)]])).toEqual(['a donor report: planted']);
});

it('A step that is added to a table is in a pair with each step of its states, and with itself.', () => {
  const { workflow } = materialWalk;
  const steps = { ...workflow.steps, planted: workflow.steps.approve! };
  const added = pairsOfTable({ workflow: { ...workflow, steps } }).filter(
    (pair) => !pairsOfTable(materialWalk).includes(pair),
  );
  expect(added).toContain('planted × planted');
  expect(added).toContain('approve × planted');
});

/** Tables that no walk goes through: by what their steps are crossed instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'src/matrix/cycles/workflow.ts partWorkflow':
    'its steps have no buttons, and only the long proof crosses their forms: `npm run prove -- pairs`',
};

/** Every table of steps that a file declares: `export const riskWorkflow: Workflow<…>`. */
async function tablesOf(folder: string): Promise<[name: string, table: Workflow][]> {
  const found: [string, Workflow][] = [];
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/\.tsx?$/.test(file) || /\.test\./.test(file)) continue;
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const names = [...text.matchAll(/^(?:export )?const (\w+): Workflow</gm)].map(([, name]) => name!);
    if (names.length === 0) continue;
    const exported: Record<string, Workflow> = await import(/* @vite-ignore */ path.resolve(folder, file));
    for (const name of names) found.push([`${folder}/${file} ${name}`, exported[name]!]);
  }
  return found;
}
const uncrossed = (tables: readonly [string, Workflow][]) =>
  tables.filter(([, table]) => !walks.some(([, { workflow }]) => workflow === table)).map(([name]) => name);

it('Every table of the program is crossed here, or says where its steps are; a table that is forgotten is named.', async () => {
  const tables = await tablesOf('src');
  expect(tables.length).toBeGreaterThan(20);
  expect(uncrossed(tables)).toEqual(Object.keys(elsewhere));
  const planted = { ...materialWalk.workflow };
  expect(uncrossed([...tables, ['planted', planted]])).toContain('planted');
});
