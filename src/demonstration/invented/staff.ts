import type { Locale } from '../../platform/language/language.ts';
import type { Role } from '../../platform/permissions.ts';

/** An invented person of the Action's staff: their surname says "example" in their language. */
export type StaffMember = {
  readonly key: string;
  readonly name: string;
  /** The key of the organisation they work for in the Action's definition, or that of an invented institution. */
  readonly of: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  /** Binds a grant officer to one jurisdiction. */
  readonly bound?: string;
};

/** The partner that issues the national call of each jurisdiction, and the one that issues the regional call. */
export const issuers = {
  AL: 'ahc',
  BA: 'vp-bih',
  XK: 'crp-k',
  ME: 'gamn',
  MK: 'myla',
  RS: 'bchr',
  regional: 'group-484',
} as const;
export type Issuer = keyof typeof issuers;

const officers: readonly (readonly [Issuer, string, string, Locale])[] = [
  ['AL', 'Elira Shembulli', 'Fatos Shembulli', 'en'],
  ['BA', 'Emina Primjerović', 'Faris Primjerović', 'bs'],
  ['XK', 'Era Shembullaj', 'Florent Shembullaj', 'sq'],
  ['ME', 'Elena Primjerić', 'Filip Primjerić', 'cnr'],
  ['MK', 'Елица Примеровска', 'Филип Примеровски', 'mk'],
  ['RS', 'Emilija Primerović', 'Filip Uzorković', 'en'],
  ['regional', 'Ema Primerović', 'Feđa Primerović', 'en'],
];

/** Everyone who works for the Action in the demonstration. */
export const staff: readonly StaffMember[] = [
  {
    key: 'administrator',
    name: 'Ivo Primerović',
    of: 'group-484',
    roles: ['administrator'],
    locale: 'sr-Latn',
  },
  {
    key: 'programme.manager',
    name: 'Ana Primerović',
    of: 'group-484',
    roles: ['programme_manager'],
    locale: 'en',
  },
  {
    key: 'data.protection',
    name: 'Hana Primerović',
    of: 'group-484',
    roles: ['data_protection_officer'],
    locale: 'en',
  },
  ...officers.flatMap(([issuer, officer, payer, locale]): StaffMember[] => [
    {
      key: `grant.officer.${issuer.toLowerCase()}`,
      name: officer,
      of: issuers[issuer],
      roles: ['grant_officer'],
      locale,
      ...(issuer === 'regional' ? {} : { bound: issuer }),
    },
    {
      key: `finance.officer.${issuer.toLowerCase()}`,
      name: payer,
      of: issuers[issuer],
      roles: ['finance_officer'],
      locale,
    },
  ]),
  { key: 'finance.officer.drc', name: 'Fritz Example', of: 'drc', roles: ['finance_officer'], locale: 'en' },
  { key: 'assessor.one', name: 'Cene Primerov', of: 'drc', roles: ['assessor'], locale: 'en' },
  { key: 'assessor.two', name: 'Jana Uzorová', of: 'drc', roles: ['assessor'], locale: 'en' },
  { key: 'assessor.three', name: 'Krsto Primjerić', of: 'gamn', roles: ['assessor'], locale: 'cnr' },
  { key: 'assessor.four', name: 'Lule Shembulli', of: 'ahc', roles: ['assessor'], locale: 'sq' },
  { key: 'assessor.five', name: 'Марко Примеровски', of: 'myla', roles: ['assessor'], locale: 'mk' },
  {
    key: 'institution',
    name: 'Dragan Uzorković',
    of: 'invented',
    roles: ['institution_member'],
    locale: 'sr-Latn',
  },
  {
    key: 'institution.approver',
    name: 'Mira Uzorković',
    of: 'invented',
    roles: ['institution_member'],
    locale: 'sr-Latn',
  },
  {
    key: 'substantiator',
    name: 'Vesna Uzorković',
    of: 'invented_ombudsman',
    roles: ['institution_member'],
    locale: 'en',
  },
  {
    key: 'contracting.authority',
    name: 'Goran Example',
    of: 'european-union',
    roles: ['contracting_authority'],
    locale: 'en',
  },
];

/** The assessors in the order they are asked. */
export const assessorKeys = staff.filter(({ roles }) => roles.includes('assessor')).map(({ key }) => key);

/** No ministry, ombudsman or inspectorate of any jurisdiction is called so. */
export const inventedInstitutions: Readonly<
  Record<string, { readonly name: string; readonly registrationNumber: string }>
> = {
  invented: {
    name: 'Agency for Imagined Bridges (invented for the demonstration)',
    registrationNumber: 'DEMO-INST-1',
  },
  invented_ombudsman: {
    name: 'Ombudsman of the Imagined River (invented for the demonstration)',
    registrationNumber: 'DEMO-INST-2',
  },
  invented_inspectorate: {
    name: 'Inspectorate of the Imagined Quay (invented for the demonstration)',
    registrationNumber: 'DEMO-INST-3',
  },
};
