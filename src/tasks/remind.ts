import { asSeenBy } from '../platform/database/frame.ts';
import type { Instant } from '../platform/dates.ts';
import type { Language, Locale } from '../platform/language/language.ts';
import { isLocale } from '../platform/language/locales.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { withoutLinks } from '../platform/mail/typed-in-mail.ts';
import type { Actor } from '../platform/permissions.ts';
import type { TaskSource } from '../platform/tasks.ts';
import type { Tx, Work } from '../platform/work.ts';
import { listTasks, type OwnTask } from './list-tasks.ts';
import { type Addressee, findCoordinator, listTold, lockAddressee, saveTold, type Told } from './queries.ts';
import { dueDay, mostAtOnce, type Stage, stageOf } from './rules.ts';

export type Needs = {
  readonly sources: readonly TaskSource[];
  readonly baseUrl: string;
  language(locale: Locale): Language;
  /** As whom somebody may act, once for each of their organisations. */
  actorsOf(tx: Tx, who: { actionId: string; personId: string }): Promise<readonly Actor[]>;
};
type Due = { readonly task: OwnTask; readonly told: Told };

/**
 * Writes to a person about what is due, and to who waits for it: before its day, on it, and when it is overdue, each once. It reads the
 * same tasks as their page, with their eyes, and forgets what is done. Run twice, it finds nothing.
 */
export async function remindPerson(work: Work, needs: Needs, personId: string): Promise<void> {
  const { tx, actionId, now } = work;
  const to = await lockAddressee(tx, personId);
  if (!to) return saveTold(tx, { actionId, personId, at: now }, []);
  const language = needs.language(isLocale(to.locale) ? to.locale : 'en');
  const due = new Map<string, Due>();
  for (const actor of await needs.actorsOf(tx, { actionId, personId }))
    for (const task of await asSeenBy(tx, actor, () =>
      listTasks(needs.sources, { tx, actor, actionId, now, language }),
    )) {
      const told = toTell(task, now);
      if (told) due.set(keyOf(told), { task, told });
    }
  const before = new Map((await listTold(tx, actionId, personId)).map((one) => [keyOf(one), one]));
  const fresh = [...due.values()].filter(({ told }) => !before.has(keyOf(told)));
  const coordinator = fresh.length > 0 ? ((await findCoordinator(tx, actionId)) ?? '') : '';
  await write(work, { to, language, baseUrl: needs.baseUrl, coordinator }, fresh);
  // A stage that was told stays told while the same task is due on the same day.
  const open = new Set([...due.values()].map(({ told }) => taskOf(told)));
  const kept = [...before.values()].filter((one) => open.has(taskOf(one)));
  await saveTold(tx, { actionId, personId, at: now }, [...kept, ...fresh.map(({ told }) => told)]);
}

function toTell({ key, part, record, due, before, again }: OwnTask, now: Instant): Told | undefined {
  const stage = due !== null && before !== null ? stageOf(due, before, now, again) : undefined;
  return stage && { kind: key, part, record, stage, dueAt: due! };
}
const taskOf = ({ kind, part, record, dueAt }: Told) => `${kind} ${part} ${record} ${dueAt}`;
const keyOf = (told: Told) => `${told.stage} ${taskOf(told)}`;

type Addressed = {
  readonly to: Addressee;
  readonly language: Language;
  readonly baseUrl: string;
  readonly coordinator: string;
};

async function write(work: Work, addressed: Addressed, fresh: readonly Due[]): Promise<void> {
  const { to, language, baseUrl, coordinator } = addressed;
  if (fresh.length === 0) return;
  if (to.reminders === 'at_once' && fresh.length <= mostAtOnce) {
    for (const { task, told } of fresh)
      await queueMail(work, {
        template: templates[told.stage],
        to,
        args: {
          ...argsOf(addressed, task),
          link: `${baseUrl}${task.href}`,
          organisation: task.sender ?? coordinator,
        },
      });
    return;
  }
  const list = fresh.map(({ task, told }) =>
    language.t(`tasks.mail.line.${lineOf(told.stage)}`, {
      ...argsOf(addressed, task),
      link: `${baseUrl}${task.href}`,
    }),
  );
  await queueMail(work, {
    template: 'tasks.mail.daily',
    to,
    args: {
      count: fresh.length,
      organisation: coordinator,
      list: list.join('\n\n'),
      link: `${baseUrl}/tasks`,
    },
  });
}

const templates: Readonly<Record<Stage, string>> = {
  soon: 'tasks.mail.soon',
  again: 'tasks.mail.soon',
  today: 'tasks.mail.today',
  overdue: 'tasks.mail.overdue',
};

/** The second reminder says the same as the first. */
const lineOf = (stage: Stage) => (stage === 'again' ? 'soon' : stage);

function argsOf({ language }: Addressed, { text, named, due }: OwnTask) {
  return {
    task: text,
    record: named ? withoutLinks(named) : language.t('tasks.mail.unnamed'),
    day: language.day(dueDay(due!)),
  };
}
