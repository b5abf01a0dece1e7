import { everyStaff, permission, type Reach, type Role } from '../../platform/permissions.ts';

type Own = { readonly organisationId: string };
const own: Reach<Own> = (actor, { organisationId }) => actor.organisationId === organisationId;
export const ofInstitution = (word: string) => permission<Own>(word, { institution_member: own });

type Submitted = Own & { readonly alone: boolean; readonly submittedBy: string | null };
/** Who submitted a reply takes it back, or the only person who is left; a colleague returns it with a reason. */
export const takeBackPermission = permission<Submitted>('reply.take_back', {
  institution_member: (actor, reply, bound) =>
    own(actor, reply, bound) && (reply.alone || reply.submittedBy === actor.personId),
});

/** An institution sees its own reply, in every state. */
export const seeReplyPermission = ofInstitution('reply.see');
export const removeFilePermission = ofInstitution('reply.remove_file');

type Kept = Own & { readonly state: string };
const sent: Reach<Kept> = (_actor, { state }) => state === 'sent';
const staff = Object.keys(everyStaff) as Role[];
/** Staff see the files of a reply once it is sent. */
export const seeReplyFiles = permission<Kept>('reply.see_files', {
  ...Object.fromEntries(staff.map((role) => [role, sent])),
  institution_member: own,
});
