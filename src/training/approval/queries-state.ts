import { sql } from 'kysely';

export const eventStates = ['draft', 'asked', 'returned', 'agreed', 'published', 'withdrawn'] as const;
/** Where an event is on its way to the public. */
export type EventState = (typeof eventStates)[number];
export type Approval = 'none' | 'asked' | 'returned' | 'agreed';

/** The state of an event of `gathering`: withdrawn and published say more than the approval before them. */
export const stateOfEvent = sql<EventState>`case when gathering.withdrawn_at is not null then 'withdrawn'
  when gathering.published_at is not null then 'published'
  when gathering.approval = 'none' then 'draft' else gathering.approval end`;
