import type { ActingContext, FormState, Page } from '../../platform/http/route.ts';
import type { Outcome } from './sign-in-person.ts';

/** What a refused sign-in says, and with which status. */
export function problemOf(
  { kind, minutes = 0 }: Outcome,
  { language }: ActingContext,
  refused: string,
  waits = 'problem.too_many_tries',
) {
  return kind === 'too_many'
    ? { status: 429, text: language.t(waits, { minutes }) }
    : { status: 422, text: language.t(refused) };
}

/** The same page again with what is wrong. A refusal is shown, not thrown: what was recorded of it has to be committed. */
export async function again(
  context: ActingContext,
  typed: FormState['typed'],
  field: string,
  { status, text }: { status: number; text: string },
  show: (context: ActingContext, _: undefined, state: FormState) => Page | Promise<Page>,
): Promise<Page> {
  return {
    ...(await show(context, undefined, {
      typed,
      errors: { [field]: text },
      conflict: false,
    })),
    status,
  };
}
