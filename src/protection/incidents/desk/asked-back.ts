import type { FormState } from '../../../platform/http/route.ts';
import { typedOne } from '../../../ui/form-context.ts';
import type { SealKeys } from '../../sealed.ts';
import { askedMark, type NoteOf } from '../note-fault.ts';

/** The form of a note as it is shown again: the box to tick comes only with a note that is asked back, and empty for a new one. */
export function askedBack(
  keys: SealKeys,
  of: NoteOf,
  state: FormState,
): { asked: string | undefined; state: FormState } {
  const { typed, errors } = state;
  const mark = askedMark(keys, of, typedOne(typed, 'note'));
  const { 'note_read[]': ticked, ...rest } = typed;
  const isTicked = ticked !== undefined && mark === typedOne(typed, 'note_mark');
  // A tick of another note is asked again, also where another field is at fault.
  const asked = ticked !== undefined || errors.note !== undefined ? mark : undefined;
  return { asked, state: { ...state, typed: isTicked ? typed : rest } };
}
