import type { PlainDate } from '../../../platform/dates.ts';
import { endOfDay, zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { DateTime } from '../../../ui/time.tsx';
import { WarningText } from '../../../ui/warning-text.tsx';
import type { Seat } from '../queries-seats.ts';
import { isLate, sheetStatusOf } from '../rules.ts';

/** By when an assessor submits; from then on, that it is over and what can still be done. */
export function AnswerBy({ seat, today }: { seat: Seat; today: PlainDate }) {
  const { t } = useLanguage();
  if (sheetStatusOf(seat) !== 'open' || seat.answerUntil === null) return null;
  const until = (
    <>
      {t('matrix.cycle.answer_until')}: <DateTime at={endOfDay(seat.answerUntil)} zone={zone} />
    </>
  );
  return isLate(seat, today) ? (
    <WarningText>
      {until} · {t('matrix.cycle.sheet.late_text')}
    </WarningText>
  ) : (
    <p class="govuk-body">
      <strong>{until}</strong>
    </p>
  );
}
