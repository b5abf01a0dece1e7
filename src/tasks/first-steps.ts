import { type Actor, hasRole, type Role } from '../platform/permissions.ts';

/** A step for somebody who begins: its page, and the key of its text. */
export type Step = { readonly href: string; readonly key: string };

const steps: readonly { readonly roles: readonly Role[]; readonly steps: readonly Step[] }[] = [
  {
    roles: ['cso_member', 'cso_certifier'],
    steps: [
      { href: '/organisation', key: 'tasks.first.profile' },
      { href: '/organisation/people', key: 'tasks.first.people' },
      { href: '/calls', key: 'tasks.first.calls' },
    ],
  },
  {
    roles: ['institution_member'],
    steps: [
      { href: '/organisation', key: 'tasks.first.profile' },
      { href: '/asked', key: 'tasks.first.requests' },
      { href: '/events', key: 'tasks.first.events' },
    ],
  },
  {
    roles: ['assessor'],
    steps: [
      { href: '/assignments', key: 'tasks.first.assignments' },
      { href: '/staff/matrix/cycles', key: 'tasks.first.cycles' },
      { href: '/account', key: 'tasks.first.account' },
    ],
  },
  {
    roles: ['programme_manager', 'grant_officer', 'finance_officer', 'contracting_authority'],
    steps: [
      { href: '/staff/logframe', key: 'tasks.first.logframe' },
      { href: '/staff/calls', key: 'tasks.first.staff_calls' },
      { href: '/staff/work-plan', key: 'tasks.first.work_plan' },
    ],
  },
  {
    roles: ['administrator'],
    steps: [
      { href: '/staff/setup', key: 'tasks.first.setup' },
      { href: '/organisation/people', key: 'tasks.first.people' },
      { href: '/account', key: 'tasks.first.account' },
    ],
  },
  {
    roles: ['data_protection_officer'],
    steps: [
      { href: '/staff/privacy/register', key: 'tasks.first.register' },
      { href: '/staff/evidence', key: 'tasks.first.evidence' },
      { href: '/account', key: 'tasks.first.account' },
    ],
  },
];

/** Three pages to begin with, by the first role that the person has; for nobody's role, their account. */
export function firstSteps(actor: Actor): readonly Step[] {
  return (
    steps.find(({ roles }) => hasRole(actor, ...roles))?.steps ?? [
      { href: '/account', key: 'tasks.first.account' },
    ]
  );
}
