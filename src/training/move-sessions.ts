import { addDays, daysBetween, instantIn, type PlainDate, wallClock } from '../platform/dates.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { changeSessions } from './evaluation/change-sessions.ts';
import { listSessions, type Session, updateSession } from './programme/queries.ts';

type Days = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };

/**
 * The sessions of a gathering go where its days go: all by the same number of days, at the same hours. Problem: `sessions_outside`
 * when it also grows shorter and some would lie on none of its days, or when one was held already.
 */
export async function moveSessions(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { id: gatheringId, ...before }: Days & { readonly id: string },
  after: Days,
): Promise<void> {
  const by = daysBetween(before.startsOn, after.startsOn);
  const asLong = daysBetween(before.endsOn, after.endsOn) === by;
  if (by === 0 && asLong) return;
  const sessions = await listSessions(tx, gatheringId);
  const moved = asLong && sessions.every(({ startsAt }) => startsAt > now);
  if (!moved) return mustLieWithin(sessions, after);
  await changeSessions(tx, { gatheringId, now }, async () => {
    for (const session of sessions) await updateSession(tx, session.id, shifted(session, by), now);
  });
}

function mustLieWithin(sessions: readonly Session[], { startsOn, endsOn }: Days): void {
  const outside = sessions.filter(({ day }) => day < startsOn || day > endsOn);
  if (outside.length > 0) throw problem('sessions_outside', {}, { field: 'ends_on' });
}

/** The same hours by the clock of the Action, some days on. */
function shifted(session: Session, days: number) {
  const { day, part, startsAt, endsAt, title, moduleId, room, online, trainers } = session;
  const at = (instant: string) => {
    const { date, time } = wallClock(instant, zone);
    return instantIn(zone, addDays(date, days), time);
  };
  return {
    day: addDays(day, days),
    part,
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    title,
    moduleId,
    room,
    online,
    trainers,
  };
}
