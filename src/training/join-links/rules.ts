import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { JoinLink } from './queries.ts';

/** Whether a link is one by which people can be let in: encrypted on the way, and without a name or password of somebody before the host. */
export function isJoinLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, host } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && host.includes('.');
}

/** Only what is online is joined by a link. Problem: `join_link_not_online`. */
export function mustBeOnline({ online, joinLink }: { online: boolean; joinLink: string | null }): void {
  if (joinLink !== null && !online) throw problem('join_link_not_online', {}, { field: 'join_link' });
}

/** Sessions with where they are joined, until they are over. */
export function withJoinLinks<Session extends { readonly id: string; readonly endsAt: Instant }>(
  sessions: readonly Session[],
  links: readonly JoinLink[],
  now: Instant,
): (Session & { readonly joinLink?: string })[] {
  return sessions.map((session) => {
    const link = links.find(({ sessionId }) => sessionId === session.id);
    return link && session.endsAt > now ? { ...session, joinLink: link.url } : session;
  });
}
