import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import type { Cast } from '../../tests/support/cast.ts';
import { languageOf } from '../../tests/support/language.ts';
import { staged, tables } from '../../tests/support/stage.ts';
import { grantsTasks } from '../grants/tasks.ts';
import { buildAgreement, times } from '../grants/testing.ts';
import { addMonths, dayIn } from '../platform/dates.ts';
import { writeCalendar } from '../platform/documents/write-calendar.ts';
import type { Actor } from '../platform/permissions.ts';
import type { Task, TaskSource } from '../platform/tasks.ts';
import { zone } from '../platform/zone.ts';
import { entriesOf } from './entries-of.ts';
import { listTasks } from './list-tasks.ts';

const now = times.signed;
const asking = (cast: Cast, actor: Actor) => ({
  ...{ tx: tables(cast), actor, actionId: cast.actionId, now, language: languageOf() },
});
const reports = async (cast: Cast, actor: Actor, ahead: boolean) => {
  const until = ahead ? { until: addMonths(dayIn(zone, now), 12) } : {};
  const tasks = await listTasks([grantsTasks], { ...asking(cast, actor), ...until });
  return tasks.filter(({ key }) => /report$/.test(key)).map(({ part }) => part);
};

it(
  'A report that is due in a year is in the calendar of both sides, and on nobody’s home yet.',
  staged(async (cast) => {
    await buildAgreement(cast);
    for (const [actor, part] of [
      [cast.besa, 'act'],
      [cast.elira, 'wait'],
    ] as const) {
      expect(await reports(cast, actor, false)).toEqual([]);
      expect(new Set(await reports(cast, actor, true))).toEqual(new Set([part]));
    }
    expect(await reports(cast, cast.foreign.besa, true)).toEqual([]);
  }),
);

it(
  'A calendar ends with its last day, and has what has no day.',
  staged(async (cast) => {
    const of = (record: string, due: string | null): Task => ({
      ...{ kind: 'report', record, about: '', href: `/agreements/${record}`, due },
    });
    const source: TaskSource = {
      texts: 'grants.task',
      kinds: { report: { before: 7, waiter: 'shown' } },
      list: async () => [
        of('on', '2027-11-30T22:59:59.000Z'),
        of('after', '2027-11-30T23:00:00.000Z'),
        of('undated', null),
      ],
    };
    const tasks = await listTasks([source], { ...asking(cast, cast.besa), until: '2027-11-30' });
    expect(tasks.map(({ record }) => record)).toEqual(['on', 'undated']);
  }),
);

it(
  'A calendar that is taken away names records as a mail does, with their day and their page.',
  staged(async (cast) => {
    const task = (more: Partial<Task>): Task => ({
      ...{ kind: 'report', record: 'a', about: 'A name that no mail may say', href: '/agreements/1' },
      ...{ due: '2026-11-30T22:59:00.000Z' },
      ...more,
    });
    const source: TaskSource = {
      texts: 'grants.task',
      kinds: { report: { before: 7, waiter: 'shown' } },
      list: async () => [
        task({ named: 'SG-1 #2', sender: 'South', due: '2026-11-02T22:59:00.000Z' }),
        task({ record: 'b' }),
        task({ due: null }),
      ],
    };
    const entries = entriesOf(await listTasks([source], asking(cast, cast.besa)), {
      baseUrl: 'https://mostura.example',
      today: '2026-11-30',
    });
    const text = writeCalendar('Tasks', entries, now);
    expect(text).not.toContain('A name');
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    expect(
      events.map(({ summary, description, startDate }) => [summary, description ?? '', startDate.toString()]),
    ).toEqual([
      ['Report on a sub-grant: SG-1 #2', 'South', '2026-11-30'],
      ['Report on a sub-grant', '', '2026-11-30'],
    ]);
    expect(text).toContain('URL:https://mostura.example/agreements/1');
  }),
);
