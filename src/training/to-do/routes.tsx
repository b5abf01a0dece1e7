import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import type { GatheringSubject } from '../permissions.ts';
import type { Gathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { gatheringOf, gatheringSubject } from '../subject.ts';
import { addToDo } from './add-to-do.ts';
import { editToDo } from './edit-to-do.ts';
import { finishToDo } from './finish-to-do.ts';
import { listPreparers } from './list-preparers.ts';
import { ToDoFormPage } from './pages/to-do-form-page.tsx';
import { keepToDos } from './permissions.ts';
import { findToDo, type ToDo } from './queries.ts';
import { removeToDo } from './remove-to-do.ts';
import { reopenToDo } from './reopen-to-do.ts';
import { mustBeOpen } from './rules.ts';
import { type ToDoForm, toDoForm, toDoRecord } from './schema.ts';

const toDoSubject: Subject<ToDo> = {
  kind: 'to_do',
  param: 'toDoId',
  find: (tx, id, { actionId }) => findToDo(tx, actionId, id),
};

async function people({ tx, actionId }: Context, event: GatheringSubject) {
  const found = await listPreparers(tx, actionId, event);
  return found.map(({ personId, name }) => ({ value: personId, text: name }));
}

/** Who prepares what of an event until when. */
export const toDoRoutes: Route[] = [
  formRoute<Gathering, ToDoForm>({
    path: '/staff/gatherings/:gatheringId/to-dos/new',
    done: 'to_do.add',
    may: keepToDos,
    subject: gatheringSubject,
    schema: toDoForm,
    show: async (context, gathering, state) => {
      mustStand(gathering);
      const title = context.language.t('training.to_do.add');
      return page(
        title,
        <ToDoFormPage
          context={context}
          state={state}
          title={title}
          caption={gathering.title}
          people={await people(context, gathering)}
        />,
        { back: { href: gatheringOf(gathering.id), text: gathering.title } },
      );
    },
    act: async ({ work }, { id }, form) => {
      await addToDo(work, { gatheringId: id, form });
      return redirect(gatheringOf(id));
    },
  }),
  formRoute<ToDo, ToDoForm>({
    path: '/staff/to-dos/:toDoId/edit',
    done: 'to_do.edit',
    may: keepToDos,
    subject: toDoSubject,
    schema: toDoForm,
    fill: (_context, toDo) => toDoRecord.typed(toDo),
    show: async (context, toDo, state) => {
      mustStand(toDo);
      mustBeOpen(toDo);
      const title = context.language.t('training.to_do.edit');
      const known = { value: toDo.personId, text: toDo.personName };
      const offered = await people(context, toDo);
      return page(
        title,
        <ToDoFormPage
          context={context}
          state={state}
          title={title}
          caption={toDo.gatheringTitle}
          people={offered.some(({ value }) => value === known.value) ? offered : [...offered, known]}
          stored={toDoRecord.typed(toDo)}
          remove={`/staff/to-dos/${toDo.id}/remove`}
        />,
        { back: { href: gatheringOf(toDo.gatheringId), text: toDo.gatheringTitle } },
      );
    },
    act: async ({ work }, { id, gatheringId }, form) => {
      await editToDo(work, { toDoId: id, form });
      return redirect(gatheringOf(gatheringId));
    },
  }),
  buttonRoute<ToDo>({
    path: '/staff/to-dos/:toDoId/finish',
    done: 'to_do.finish',
    may: keepToDos,
    subject: toDoSubject,
    back: (_context, { gatheringId }) => gatheringOf(gatheringId),
    act: async ({ work }, { id, gatheringId }) => {
      await finishToDo(work, { toDoId: id });
      return redirect(gatheringOf(gatheringId));
    },
  }),
  buttonRoute<ToDo>({
    path: '/staff/to-dos/:toDoId/reopen',
    done: 'to_do.reopen',
    may: keepToDos,
    subject: toDoSubject,
    back: (_context, { gatheringId }) => gatheringOf(gatheringId),
    act: async ({ work }, { id, gatheringId }) => {
      await reopenToDo(work, { toDoId: id });
      return redirect(gatheringOf(gatheringId));
    },
  }),
  buttonRoute<ToDo>({
    path: '/staff/to-dos/:toDoId/remove',
    done: 'to_do.remove',
    may: keepToDos,
    subject: toDoSubject,
    back: (_context, { gatheringId }) => gatheringOf(gatheringId),
    act: async ({ work }, { id, gatheringId }) => {
      await removeToDo(work, { toDoId: id });
      return redirect(gatheringOf(gatheringId));
    },
  }),
];
