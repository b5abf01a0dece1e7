import type { Child } from 'hono/jsx';
import type { Instant, Zone } from '../platform/dates.ts';
import { DateTime } from './time.tsx';

export type Event = {
  readonly at: Instant;
  readonly zone: Zone;
  readonly text: Child;
  readonly who?: string;
  readonly detail?: Child;
};

/** A record's history in plain words, newest first as given. */
export function Timeline({ events }: { events: readonly Event[] }) {
  return (
    <ol class="m-timeline">
      {events.map(({ at, zone, text, who, detail }) => (
        <li class="m-timeline__event">
          <p class="m-timeline__what">{text}</p>
          <p class="m-timeline__when">
            <DateTime at={at} zone={zone} />
            {who ? (
              <>
                {' · '}
                <bdi>{who}</bdi>
              </>
            ) : null}
          </p>
          {detail ? (
            <div class="m-timeline__detail m-typed" dir="auto">
              {detail}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
