import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { languageOf } from '../../tests/support/language.ts';
import type { Instant } from '../platform/dates.ts';
import { writeMail } from '../platform/mail/write-mail.ts';
import type { Task, TaskSource } from '../platform/tasks.ts';
import type { Tx } from '../platform/work.ts';
import { taskJobs } from './jobs.ts';
import { remindPerson } from './remind.ts';
import { mostAtOnce } from './rules.ts';

const due: Instant = '2026-11-30T22:59:00.000Z';
const today: Instant = '2026-11-30T06:05:00.000Z';
const task = (record: string, more: Partial<Task> = {}): Task => ({
  ...{ kind: 'report', record, about: 'A name that no mail may say', href: '/agreements/1', due },
  ...more,
});
/** A source with these tasks for everybody. */
const sourceOf = (...tasks: Task[]): TaskSource => ({
  texts: 'grants.task',
  kinds: { report: { before: 7, waiter: 'shown' } },
  list: async () => tasks,
});
const needsOf = (cast: Cast, source: TaskSource) => ({
  ...{ sources: [source], baseUrl: 'https://mostura.example', language: languageOf },
  actorsOf: async () => [cast.besa],
});
const mails = async (tx: Tx) =>
  (await tx.selectFrom('platform.mail').selectAll().orderBy('createdAt').execute()).map(
    ({ template, args }) => ({
      template,
      ...writeMail(languageOf(), { template, args: args as Record<string, string | number> }),
    }),
  );
const wants = (tx: Tx, reminders: 'at_once' | 'daily' | 'off') =>
  tx.updateTable('people.person').set({ reminders }).execute();

describe('a reminder', () => {
  it('names the organisation, the record, the day and where it is done, and nothing that somebody wrote', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await wants(tx, 'at_once');
      const named = task('a', { named: 'SG-2026-01 #2', sender: 'Partner of the South' });
      await remindPerson(cast.work(cast.ivo, today), needsOf(cast, sourceOf(named)), cast.besa.personId);
      const [mail] = await mails(tx);
      expect(mail!.template).toBe('tasks.mail.today');
      expect(mail!.subject).toBe('Due today: Report on a sub-grant');
      for (const part of [
        'Partner of the South',
        'SG-2026-01 #2',
        '30 November 2026',
        'https://mostura.example/agreements/1',
      ])
        expect(mail!.text).toContain(part);
      expect(mail!.text).not.toContain('A name');
    }));

  it('comes from the coordinator and names no record where none may be named', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await wants(tx, 'at_once');
      await remindPerson(cast.work(cast.ivo, today), needsOf(cast, sourceOf(task('a'))), cast.besa.personId);
      const [mail] = await mails(tx);
      expect(mail!.text).toContain('Group 484');
      expect(mail!.text).toContain('Record: see the link');
    }));

  it('is one a day for all that is due, unless its person wants each at once, and never a flood', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const many = Array.from({ length: mostAtOnce + 1 }, (_, at) => task(String(at), { named: `SG-${at}` }));
      const remind = (source: TaskSource) =>
        remindPerson(cast.work(cast.ivo, today), needsOf(cast, source), cast.besa.personId);
      await remind(sourceOf(...many.slice(0, 2)));
      expect((await mails(tx)).map(({ template, subject }) => [template, subject])).toEqual([
        ['tasks.mail.daily', 'Reminder: 2 tasks are due'],
      ]);
      expect((await mails(tx))[0]!.text).toContain('SG-1. Due today, 30 November 2026');
      await wants(tx, 'at_once');
      await remind(sourceOf());
      await remind(sourceOf(...many));
      expect((await mails(tx)).map(({ template }) => template)).toEqual([
        'tasks.mail.daily',
        'tasks.mail.daily',
      ]);
    }));

  it('is not written to who wants none, was disabled, or left; and what they were told is forgotten', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const remind = () =>
        remindPerson(cast.work(cast.ivo, today), needsOf(cast, sourceOf(task('a'))), cast.besa.personId);
      await remind();
      expect(await tx.selectFrom('tasks.reminder').select('record').execute()).toHaveLength(1);
      await wants(tx, 'off');
      await remind();
      expect(await tx.selectFrom('tasks.reminder').select('record').execute()).toEqual([]);
      await wants(tx, 'daily');
      await tx.updateTable('people.person').set({ disabledAt: today }).execute();
      await remind();
      expect(await mails(tx)).toHaveLength(1);
    }));

  it('is looked for each hour for those who want it at once, and in the morning for the others', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const [job] = taskJobs(needsOf(cast, sourceOf()));
      await wants(tx, 'daily');
      await tx
        .updateTable('people.person')
        .set({ reminders: 'at_once' })
        .where('id', '=', cast.besa.personId)
        .execute();
      await job!.run(cast.work(cast.ivo, '2026-11-30T09:05:00.000Z'), {});
      expect(cast.jobs).toEqual([{ word: 'task.remind_person', data: { personId: cast.besa.personId } }]);
      await job!.run(cast.work(cast.ivo, today), {});
      expect(cast.jobs.length).toBeGreaterThan(20);
    }));
});
