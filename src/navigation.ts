import type { Language } from './platform/language/language.ts';
import { type Actor, hasRole, type Role } from './platform/permissions.ts';
import type { NavigationLink } from './ui/navigation-bar.tsx';

type Entry = { readonly href: string; readonly key: string; readonly roles?: readonly Role[] };

const publicEntries: readonly Entry[] = [
  { href: '/', key: 'nav.action' },
  { href: '/calls', key: 'nav.calls' },
  { href: '/grants', key: 'nav.grants' },
  { href: '/results', key: 'nav.results' },
  { href: '/matrix', key: 'nav.matrix' },
  { href: '/events', key: 'nav.events' },
  { href: '/standards', key: 'nav.standards' },
  { href: '/recommendations', key: 'nav.recommendations' },
  { href: '/outcomes', key: 'nav.outcomes' },
  { href: '/practices', key: 'nav.practices' },
  { href: '/partnerships', key: 'network.partnership.list.title' },
  { href: '/materials', key: 'nav.materials' },
  { href: '/consortium', key: 'nav.partners' },
];

const signedInEntries: readonly Entry[] = [
  { href: '/tasks', key: 'nav.tasks' },
  { href: '/calls', key: 'nav.calls', roles: ['cso_member', 'cso_certifier'] },
  { href: '/applications', key: 'nav.my_applications', roles: ['cso_member', 'cso_certifier'] },
  { href: '/agreements', key: 'nav.my_agreements', roles: ['cso_member', 'cso_certifier'] },
  { href: '/assignments', key: 'nav.assignments', roles: ['assessor'] },
  {
    href: '/staff/calls',
    key: 'nav.staff_calls',
    roles: [
      'programme_manager',
      'grant_officer',
      'finance_officer',
      'contracting_authority',
      'data_protection_officer',
      'administrator',
    ],
  },
  {
    href: '/staff/applications',
    key: 'nav.staff_applications',
    roles: ['programme_manager', 'grant_officer'],
  },
  {
    href: '/staff/agreements',
    key: 'nav.staff_agreements',
    roles: [
      'programme_manager',
      'grant_officer',
      'finance_officer',
      'contracting_authority',
      'data_protection_officer',
    ],
  },
  {
    href: '/staff/logframe',
    key: 'nav.logframe',
    roles: ['programme_manager', 'grant_officer', 'finance_officer', 'contracting_authority'],
  },
  {
    href: '/staff/reports',
    key: 'nav.staff_reports',
    roles: ['programme_manager', 'grant_officer', 'finance_officer'],
  },
  {
    href: '/staff/organisations',
    key: 'nav.organisations',
    roles: [
      'programme_manager',
      'grant_officer',
      'finance_officer',
      'data_protection_officer',
      'administrator',
    ],
  },
  { href: '/staff/gatherings', key: 'nav.gatherings', roles: ['programme_manager', 'grant_officer'] },
  {
    href: '/staff/recommendations',
    key: 'nav.recommendations',
    roles: ['programme_manager', 'grant_officer', 'contracting_authority'],
  },
  {
    href: '/staff/engagements',
    key: 'nav.engagements',
    roles: ['programme_manager', 'grant_officer', 'contracting_authority'],
  },
  { href: '/staff/positions', key: 'nav.positions', roles: ['programme_manager', 'grant_officer'] },
  {
    href: '/staff/practices',
    key: 'nav.practices',
    roles: ['programme_manager', 'grant_officer', 'contracting_authority'],
  },
  {
    href: '/staff/materials',
    key: 'nav.materials',
    roles: ['programme_manager', 'grant_officer', 'assessor', 'contracting_authority'],
  },
  {
    href: '/staff/budget',
    key: 'nav.budget',
    roles: ['programme_manager', 'finance_officer', 'contracting_authority'],
  },
  {
    href: '/staff/donor-reports',
    key: 'nav.donor_reports',
    roles: ['programme_manager', 'contracting_authority'],
  },
  {
    href: '/staff/voice',
    key: 'nav.voice',
    roles: [
      'programme_manager',
      'grant_officer',
      'finance_officer',
      'data_protection_officer',
      'administrator',
    ],
  },
  {
    href: '/staff/standards',
    key: 'nav.standards',
    roles: ['programme_manager', 'assessor'],
  },
  {
    href: '/staff/matrix/cycles',
    key: 'nav.cycles',
    roles: ['programme_manager', 'grant_officer', 'assessor'],
  },
  { href: '/staff/privacy', key: 'nav.privacy', roles: ['data_protection_officer'] },
  {
    href: '/staff/translations',
    key: 'nav.translations',
    roles: ['programme_manager', 'grant_officer', 'assessor', 'administrator'],
  },
  {
    href: '/staff/evidence',
    key: 'nav.evidence',
    roles: ['data_protection_officer', 'administrator', 'contracting_authority'],
  },
  {
    href: '/substantiations',
    key: 'nav.substantiations',
    roles: ['cso_member', 'cso_certifier', 'institution_member'],
  },
  { href: '/asked', key: 'nav.asked', roles: ['institution_member'] },
  {
    href: '/organisation',
    key: 'nav.organisation',
    roles: ['cso_member', 'cso_certifier', 'institution_member'],
  },
];

/** Where this person can go: what the public sees, or what their roles work with. */
export function navigationOf(language: Language, actor: Actor | undefined): NavigationLink[] {
  const entries = actor ? signedInEntries : publicEntries;
  return entries
    .filter(({ roles }) => !roles || hasRole(actor, ...roles))
    .map(({ href, key }) => ({ href, text: language.t(key) }));
}
