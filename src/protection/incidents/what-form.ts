import { z } from 'zod';
import { choice, optionalText, tick } from '../../platform/http/fields.ts';
import { incidentKinds } from './codes.ts';
import { longestNote, noteFault } from './note-fault.ts';
import type { Written } from './write-incident.ts';

/** `note_mark`: which note the tick is about, as its page had it. Whether it is the mark of this note, the verb asks (`noteMark`). */
export const whatForm = z
  .object({
    kind: choice(incidentKinds),
    note: optionalText(longestNote),
    note_mark: optionalText(),
    'note_read[]': tick,
    'files_kept[]': tick,
  })
  .superRefine(
    (typed, issues) => {
      const { note, note_mark: mark, 'note_read[]': ticked } = typed;
      const fault = isShort(note) ? noteFault(note, isTicked(ticked) && Boolean(mark)) : undefined;
      if (fault) issues.addIssue({ code: 'custom', path: ['note'], message: `problem.${fault}` });
    },
    // A name is refused at once, also where another field is at fault.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  )
  .transform(
    ({ kind, note, note_mark: mark, 'note_read[]': ticked, 'files_kept[]': filesKept }): Written => ({
      ...{ page: 'what', kind, note, noteRead: ticked ? mark : '', filesKept },
    }),
  );
const isShort = (note: unknown) => typeof note === 'string' && note.length <= longestNote;
const isTicked = (typed: unknown) =>
  typed === true || typeof typed === 'string' || (Array.isArray(typed) && typed.length > 0);
