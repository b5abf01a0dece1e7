import type { ActingContext, FormState } from '../../../platform/http/route.ts';
import { AskOnce } from '../../../ui/ask-once.tsx';
import { placeName } from '../places.ts';
import type { Seat } from '../queries-seats.ts';

/** Asks once before the answers are submitted: they are no longer changed, and stay readable. */
export function HandInPage({
  context,
  state,
  seat,
  answers,
  back,
}: {
  context: ActingContext;
  state: FormState;
  seat: Seat;
  /** How many are submitted. */
  answers: number;
  back: string;
}) {
  const { language } = context;
  const { t } = language;
  return (
    <AskOnce
      context={context}
      state={state}
      title={t('matrix.cycle.hand_in.action')}
      caption={`${seat.cycleTitle}, ${placeName(seat.code, language)}`}
      text={t('matrix.cycle.hand_in.ask', { count: answers })}
      look="main"
      back={back}
    />
  );
}
