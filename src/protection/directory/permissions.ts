import { type Actor, byDuty, permission, type Reach } from '../../platform/permissions.ts';

/** What is listed is for everybody, and nobody learns who reads it. */
export const readServices = permission<unknown>('directory.read', { anyone: true });

/** A service as these permissions see it: whose people wrote what it says now. The policies of the database ask for duty and place. */
export type ServiceSubject = { readonly writerId: string };

const keepers = byDuty('keeper');
/** What an organisation wrote is confirmed by another one. */
const ofAnother: Reach<ServiceSubject> = (actor: Actor, subject, bound) =>
  keepers.cso_member(actor, subject, bound) && actor.organisationId !== subject.writerId;
const anotherKeeper = Object.fromEntries(Object.keys(keepers).map((role) => [role, ofAnother])) as Record<
  keyof typeof keepers,
  Reach<ServiceSubject>
>;

export const listServices = permission('service.list', byDuty('keeper', 'reader'));
export const seeService = permission<ServiceSubject>('service.see', byDuty('keeper', 'reader'));
/** A worker says that they found no service. */
export const countGapPermission = permission('service.count_gap', byDuty('keeper', 'reader'));
export const createPermission = permission('service.create', keepers);
export const editPermission = permission<ServiceSubject>('service.edit', keepers);
export const verifyPermission = permission<ServiceSubject>('service.verify', anotherKeeper);
/** Danger takes one person. */
export const suspendPermission = permission<ServiceSubject>('service.suspend', keepers);
export const closePermission = permission<ServiceSubject>('service.close', keepers);
