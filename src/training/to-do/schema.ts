import { z } from 'zod';
import { day, text } from '../../platform/http/fields.ts';
import { recordForm } from '../../platform/http/record-form.ts';

/** What is to be done for an event, by whom and until which day. */
export const toDoRecord = recordForm(
  { what: text(200), person_id: z.uuid('invalid.choice'), due_on: day },
  { planned: ['due_on'] },
);
export const toDoForm = toDoRecord.schema;
export type ToDoForm = z.infer<typeof toDoForm>;
export type ToDoValues = Omit<ToDoForm, 'version'>;
