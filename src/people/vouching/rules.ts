import { problem } from '../../platform/problem.ts';

/** So many people may a CSO invite that no partner has confirmed yet: those of its own platform. */
export const invitationsBefore = 5;

/** Problem: `invitations_before_confirmed` (field `email`) for one more. */
export function mustBeAmongFirst(invited: number): void {
  if (invited >= invitationsBefore)
    throw problem('invitations_before_confirmed', { most: invitationsBefore }, { field: 'email' });
}
