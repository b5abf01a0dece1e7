import { may } from '../../platform/permissions.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../../platform/tasks.ts';
import { isWritable } from '../report/workflow.ts';
import { notePermissions } from './permissions.ts';
import { notesPath } from './places.ts';
import { listOpenNotesFor } from './queries.ts';

/** Its author sees on the page of the notes whether it is settled. */
const noteTaskKinds = {
  settle: { before: null, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;
type Kind = keyof typeof noteTaskKinds;

/** The open notes that are for the person who asks, at reports that are being written. */
async function listWaitingTasks({ tx, actor, actionId }: TaskAsking): Promise<Task<Kind>[]> {
  if (!actor.roles.some(({ role }) => notePermissions.settle.roles[role])) return [];
  return (await listOpenNotesFor(tx, actionId, actor.personId))
    .filter((note) => isWritable(note.state) && may(actor, notePermissions.settle, note))
    .map(({ id, donorReportId, section, periodName }) => ({
      ...{ kind: 'settle', record: id, named: periodName, about: `${periodName} · ${section}` },
      ...{ href: notesPath(donorReportId, section), due: null },
    }));
}

export const noteTasks: TaskSource = {
  texts: 'results.note.task',
  kinds: noteTaskKinds,
  list: listWaitingTasks,
};
