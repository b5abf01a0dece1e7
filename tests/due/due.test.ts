// @dear: builds a record of every kind that is due, some through all verbs before it
import { describe, expect, it } from 'vitest';
import { buildGrid } from '../../src/grants/assessment/testing.ts';
import { asSeenBy } from '../../src/platform/database/frame.ts';
import { addDays, addSeconds, type Instant, instantIn, type PlainDate } from '../../src/platform/dates.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { TaskKind, TaskPart, TaskSource } from '../../src/platform/tasks.ts';
import { zone } from '../../src/platform/zone.ts';
import { taskSources } from '../../src/task-sources.ts';
import { listTasks } from '../../src/tasks/list-tasks.ts';
import { remindPerson } from '../../src/tasks/remind.ts';
import { dueDay } from '../../src/tasks/rules.ts';
import { type Cast, castNames, castOf } from '../support/cast.ts';
import { rolledBack } from '../support/database.ts';
import { leadsToPage } from '../support/declared-routes.ts';
import { languageOf } from '../support/language.ts';
import { advocacyCases } from './advocacy-cases.ts';
import type { DueCase } from './due-case.ts';
import { eventCases } from './event-cases.ts';
import { grantsCases } from './grants-cases.ts';
import { cycleCases, definition, otherCases, trainingCases } from './other-cases.ts';
import { procurementCases } from './procurement-cases.ts';
import { protectionCases } from './protection-cases.ts';

const within = (texts: string, cases: Readonly<Record<string, DueCase>>) =>
  Object.entries(cases).map(([kind, one]) => [`${texts}.${kind}`, one] as const);
const cases = new Map([
  ...within('grants.task', grantsCases),
  ...within('training.task', { ...trainingCases, ...eventCases }),
  ...within('advocacy.task', advocacyCases),
  ...within('matrix.task', cycleCases),
  ...within('action.procurement.task', procurementCases),
  ...within('protection.task', protectionCases),
  ...Object.entries(otherCases),
]);
/** Of these who waits sees the task at once: they handed in what is looked at. */
const seenAtOnce = [
  ...[
    'question',
    'sign',
    'account_confirm',
    'approve_first',
    'approve_second',
    'pay',
    'paying_account',
    'correction',
    'review',
    'approve_report',
    'complaint',
    'confirm_check',
    'close',
  ].map((kind) => `grants.task.${kind}`),
  ...['addendum_draft', 'addendum_sign', 'mentor_message'].map((kind) => `grants.task.${kind}`),
  ...['check', 'decide', 'answer'].map((kind) => `results.report.task.${kind}`),
  'results.dispute.task.answer',
];
/** Told by another way in `voice`, whose clock has mails of its own. */
const elsewhere = ['voice.task.close'];
const dated = taskSources.flatMap((source) =>
  Object.entries(source.kinds).flatMap(([kind, declared]) =>
    declared.before === null ? [] : [{ key: `${source.texts}.${kind}`, kind, source, declared }],
  ),
);

it('has a record of every kind of task that has a day', () => {
  const keys = dated.map(({ key }) => key).filter((key) => !elsewhere.includes(key));
  expect([...cases.keys()].toSorted()).toEqual(keys.toSorted());
});

it('shows who handed something in at once who looks at it', () => {
  const declaredSo = dated.filter(({ declared }) => declared.atOnce).map(({ key }) => key);
  expect(declaredSo.toSorted()).toEqual(seenAtOnce.toSorted());
});

describe.each(dated.filter(({ key }) => cases.has(key)))('$key', ({ key, kind, source, declared }) => {
  it('is on the tasks of its owner and of who waits, with a mail at each stage, and gone when it is done', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, {
        definition: key.startsWith('grants') || key.includes('loop') ? grantsDefinition : definition,
      });
      const { at, build, endsWithItsDay, waitsWhenLate } = cases.get(key)!;
      const { owner, waiter, also = [], done } = await build(cast, tx);
      const looks = lookAt(cast, source, kind);
      const due = (await looks.due(owner, 'act', at))!;
      expect(due, 'the owner has it, with its day').toBeTruthy();
      expect((await looks.hrefs(owner, 'act', at)).filter((href) => !leadsToPage(href))).toEqual([]);
      const stages = times(due, declared);
      const waitsFrom = waitsWhenLate ? 'overdue' : 'soon';
      if (declared.waiter === 'shown') {
        expect(await looks.due(waiter!, 'wait', stages[waitsFrom])).toBe(due);
        const early = declared.atOnce ? at : addSeconds(stages.soon, -86_400);
        expect(await looks.due(waiter!, 'wait', early)).toBe(declared.atOnce ? due : undefined);
      } else
        for (const actor of looks.everybody())
          expect(await looks.due(actor, 'wait', stages.soon)).toBeUndefined();
      for (const actor of looks.strangers())
        if (!also.includes(actor)) expect(await looks.due(actor, 'act', at)).toBeUndefined();

      const concerned = waiter && declared.waiter === 'shown' ? [owner, waiter] : [owner];
      await tx.updateTable('people.person').set({ reminders: 'at_once' }).execute();
      const told = async (actor: Actor, now: Instant) => looks.mailsTo(actor, now);
      for (const stage of ['soon', 'today', 'overdue'] as const)
        for (const actor of concerned) {
          // A right is not overdue by not being used.
          const ends = endsWithItsDay || declared.right;
          const none = stage === 'overdue' ? ends : waitsWhenLate && actor === waiter;
          const wanted = none ? [] : [templates[stage]];
          expect(
            await told(actor, stages[stage]),
            `${stage} of ${actor === owner ? 'the owner' : 'who waits'}`,
          ).toEqual(wanted);
          expect(await told(actor, stages[stage])).toEqual([]);
        }
      await done();
      for (const actor of concerned) {
        expect(await looks.due(actor, actor === owner ? 'act' : 'wait', stages.soon)).toBeUndefined();
        expect(await told(actor, addSeconds(stages.overdue, 86_400))).toEqual([]);
      }
      expect(await tx.selectFrom('tasks.reminder').select('record').execute()).toEqual([]);
    }));
});

/** Kinds that are tasks from some days before their day on, or once it can be done: a calendar has them before. */
const waitForTheirTime = [
  ...['review', 'next_step', 'measure'].map((kind) => `advocacy.task.${kind}`),
  ...['results.milestone.task.reach', 'results.risk.task.review', 'network.capacity.task.follow_up'],
  ...['protection.task.recheck', 'grants.task.report', 'grants.task.document_expires'],
  'action.procurement.task.end',
];
it.each(waitForTheirTime)('%s is in a calendar long before it is a task', (key) =>
  rolledBack(async (tx) => {
    const { kind, source } = dated.find((one) => one.key === key)!;
    const cast = await castOf(tx, { definition: key.startsWith('grants') ? grantsDefinition : definition });
    const { at, build } = cases.get(key)!;
    const { owner } = await build(cast, tx);
    const looks = lookAt(cast, source, kind);
    const due = (await looks.due(owner, 'act', at))!;
    const early = addSeconds(at, -60 * 86_400);
    expect(await looks.due(owner, 'act', early)).toBeUndefined();
    expect(await looks.due(owner, 'act', early, dueDay(due))).toBe(due);
    expect(await looks.due(owner, 'act', early, addDays(dueDay(due), -1))).toBeUndefined();
  }),
);

const templates = {
  soon: 'tasks.mail.soon',
  today: 'tasks.mail.today',
  overdue: 'tasks.mail.overdue',
};
const budgetHeadings = [{ key: 'other', number: '6', name: { en: 'Financial support' }, thirdParties: true }];
const grantsDefinition = { grids: [buildGrid()], action: { currency: 'EUR', budgetHeadings } };

function times(due: Instant, { before }: TaskKind) {
  const morning = (days: number) => instantIn(zone, addDays(dueDay(due), days), '05:00');
  return { soon: morning(-before!), today: morning(0), overdue: addSeconds(due, 60) };
}

function lookAt(cast: Cast, source: TaskSource, kind: string) {
  const { tx } = cast.work(cast.ana);
  const language = languageOf();
  const one: TaskSource = {
    ...source,
    list: async (asking) => (await source.list(asking)).filter((task) => task.kind === kind),
  };
  const tasksOf = (actor: Actor, now: Instant, until?: PlainDate) => {
    const asking = { tx, actor, actionId: cast.actionId, now, language, ...(until ? { until } : {}) };
    return asSeenBy(tx, actor, () => listTasks([one], asking));
  };
  const side = (people: Cast | Cast['foreign']) => castNames.map((name) => people[name]);
  return {
    everybody: () => [...side(cast), ...side(cast.foreign)],
    strangers: () => [
      cast.foreign.besa,
      cast.foreign.elira,
      cast.foreign.dragan,
      cast.foreign.fatos,
      cast.goran,
    ],
    hrefs: async (actor: Actor, part: TaskPart, now: Instant) =>
      (await tasksOf(actor, now)).filter((task) => task.part === part).map(({ href }) => href),
    due: async (actor: Actor, part: TaskPart, now: Instant, until?: PlainDate) =>
      (await tasksOf(actor, now, until)).find((task) => task.part === part)?.due ?? undefined,
    mailsTo: async (actor: Actor, now: Instant) => {
      await tx.deleteFrom('platform.mail').execute();
      const needs = {
        ...{ sources: [one], baseUrl: 'https://mostura.example', language: () => language },
        actorsOf: async () => [actor],
      };
      await remindPerson(cast.work(cast.ivo, now), needs, actor.personId);
      const mails = await tx.selectFrom('platform.mail').select(['template', 'personId']).execute();
      expect(mails.every(({ personId }) => personId === actor.personId)).toBe(true);
      return mails.map(({ template }) => template);
    },
  };
}
