import type { FormState } from '../../../platform/http/route.ts';
import { typedOne } from '../../../ui/form-context.ts';
import type { SealKeys } from '../../sealed.ts';
import { askedMark } from '../note-fault.ts';

/** The form of a note as it is shown again: the box to tick comes only with a note that is asked back, and empty for a new one. */
export function askedBack(keys: SealKeys, state: FormState): { asked: string | undefined; state: FormState } {
  const { typed, errors } = state;
  const mark = askedMark(keys, typedOne(typed, 'note'));
  const { 'note_read[]': ticked, ...rest } = typed;
  const isTicked = ticked !== undefined && mark === typedOne(typed, 'note_mark');
  const asked = isTicked || errors.note !== undefined ? mark : undefined;
  return { asked, state: { ...state, typed: isTicked ? typed : rest } };
}
