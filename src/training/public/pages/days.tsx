import type { PlainDate } from '../../../platform/dates.ts';
import { Day } from '../../../ui/time.tsx';

/** One day, or from the first to the last. */
export function Days({ startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }) {
  return startsOn === endsOn ? (
    <Day date={startsOn} />
  ) : (
    <>
      <Day date={startsOn} /> – <Day date={endsOn} />
    </>
  );
}
