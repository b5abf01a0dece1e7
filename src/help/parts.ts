import { type Actor, hasRole, type Role } from '../platform/permissions.ts';

/** A part of the help: the first ten things that people of one role do, each with the page where it is done. */
export type Part = {
  readonly word: string;
  /** Who it is for; none: for visitors. */
  readonly roles: readonly Role[];
  /** The page of each step; its text is `help.step.<word>_<number>`. */
  readonly steps: readonly string[];
};

/** In the order in which a reader with several roles is led to one. */
export const parts: readonly Part[] = [
  {
    word: 'visitor',
    roles: [],
    steps: [
      ...['/', '/consortium', '/calls', '/grants', '/events'],
      ...['/matrix', '/recommendations', '/results', '/open-data', '/voice'],
    ],
  },
  {
    word: 'cso',
    roles: ['cso_certifier', 'cso_member'],
    steps: [
      ...['/register', '/organisation', '/organisation/people', '/calls', '/applications'],
      ...['/applications', '/tasks', '/agreements', '/agreements', '/learning'],
    ],
  },
  {
    word: 'programme_manager',
    roles: ['programme_manager'],
    steps: [
      ...['/staff/contract', '/staff/logframe', '/staff/work-plan', '/staff/status', '/staff/budget'],
      ...[
        '/staff/periods',
        '/staff/donor-reports',
        '/staff/calls',
        '/staff/matrix/cycles',
        '/organisation/people',
      ],
    ],
  },
  {
    word: 'grant_officer',
    roles: ['grant_officer'],
    steps: [
      ...['/staff/calls', '/staff/calls', '/staff/calls', '/staff/applications', '/staff/applications'],
      ...[
        '/staff/calls',
        '/staff/agreements',
        '/staff/reports',
        '/staff/gatherings',
        '/staff/recommendations',
      ],
    ],
  },
  {
    word: 'finance_officer',
    roles: ['finance_officer'],
    steps: [
      ...['/staff/budget', '/staff/budget/expenditure', '/staff/budget', '/staff/rates', '/staff/agreements'],
      ...['/staff/agreements', '/staff/agreements', '/staff/reports', '/staff/status', '/account'],
    ],
  },
  {
    word: 'assessor',
    roles: ['assessor'],
    steps: [
      ...['/account', '/tasks', '/assignments', '/assignments', '/assignments'],
      ...['/assignments', '/assignments', '/staff/matrix/cycles', '/staff/matrix/cycles', '/staff/standards'],
    ],
  },
  {
    word: 'institution',
    roles: ['institution_member'],
    steps: [
      ...['/organisation', '/organisation/people', '/asked', '/asked', '/substantiations'],
      ...['/tasks', '/matrix', '/recommendations', '/events', '/account'],
    ],
  },
];

/** The part for this reader; undefined for roles that have none. */
export function partOf(actor: Actor | undefined): Part | undefined {
  return parts.find(({ roles }) => (actor ? hasRole(actor, ...roles) : roles.length === 0));
}

/** Where the help tells this reader how this page works: the first step that is done there, or the part as a whole. */
export function helpPath(actor: Actor | undefined, page: string): string {
  const part = partOf(actor);
  if (!part) return '/help';
  const step = part.steps.indexOf(page);
  return `/help/${part.word}${step < 0 ? '' : `#step-${step + 1}`}`;
}
