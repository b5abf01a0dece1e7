import { all, officers, permission } from '../../platform/permissions.ts';

/** Which criteria a module teaches belongs to the curriculum: any officer of the Action says it. */
export const tieModulePermission = permission<unknown>('module.tie', officers);

const applicants = { cso_member: all, cso_certifier: all };
/** To what one's own organisation is invited: nobody else's is ever shown. */
export const seeLearning = permission<unknown>('loop.see_own', applicants);
/** The verb asks whether the organisation is invited to that training. */
export const takeUpPermission = permission<unknown>('loop.take_up', applicants);
/** All together, in full fives: what everybody may know. */
export const seeChange = permission('loop.see_change', { anyone: true });
