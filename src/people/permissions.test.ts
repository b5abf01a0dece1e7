import { describe, expect, it } from 'vitest';
import { type Actor, may, type Role, roles } from '../platform/permissions.ts';
import { endMembershipPermission, type GivenRole, invitePersonPermission, seePeople } from './permissions.ts';
import { rolesOfKind } from './rules.ts';

const kinds = Object.keys(rolesOfKind) as (keyof typeof rolesOfKind)[];
const own = '00000000-0000-4000-8000-00000000000a';
const foreign = '00000000-0000-4000-8000-00000000000b';

function as(role: Role): Actor {
  const kind = kinds.find((one) => rolesOfKind[one].includes(role))!;
  return {
    personId: 'p',
    organisationId: own,
    organisationKind: kind,
    roles: [{ role, jurisdiction: null }],
  };
}
const given = (role: Role, organisationId = own, jurisdiction: string | null = null): GivenRole => ({
  organisationId,
  kind: kinds.find((one) => rolesOfKind[one].includes(role))!,
  role,
  jurisdiction,
  coordinates: true,
});
/** The roles somebody may give in an organisation. */
const givenBy = (role: Role, organisationId = own) =>
  roles.filter((one) => may(as(role), invitePersonPermission, given(one, organisationId)));

describe('who may give which role', () => {
  it('is nobody but certifiers, programme managers and administrators', () => {
    const givers = roles.filter((role) => givenBy(role).length > 0);
    expect(givers).toEqual(['programme_manager', 'cso_certifier', 'administrator']);
  });

  it('is a certifier in their own CSO alone, for its two roles', () => {
    expect(givenBy('cso_certifier')).toEqual(['cso_member', 'cso_certifier']);
    expect(givenBy('cso_certifier', foreign)).toEqual([]);
  });

  it('is a programme manager for every role outside CSOs but the administrator’s', () => {
    expect(givenBy('programme_manager', foreign)).toEqual(
      roles.filter((role) => !role.startsWith('cso_') && role !== 'administrator'),
    );
  });

  it('is a programme manager’s or an administrator’s at the coordinator alone', () => {
    const elsewhere = { ...given('administrator', foreign), coordinates: false };
    expect(may(as('administrator'), invitePersonPermission, elsewhere)).toBe(false);
    expect(may(as('administrator'), invitePersonPermission, given('administrator', foreign))).toBe(true);
    for (const giver of ['programme_manager', 'administrator'] as const) {
      const elsewhere = { ...given('programme_manager', foreign), coordinates: false };
      expect(may(as(giver), invitePersonPermission, elsewhere)).toBe(false);
      expect(may(as(giver), invitePersonPermission, given('programme_manager', foreign))).toBe(true);
      expect(may(as(giver), invitePersonPermission, { ...elsewhere, role: 'grant_officer' })).toBe(true);
    }
  });

  it('is never for a role the kind of organisation does not know, nor a jurisdiction on a role without one', () => {
    const wrongKind = { ...given('assessor'), kind: 'cso' as const };
    expect(may(as('administrator'), invitePersonPermission, wrongKind)).toBe(false);
    expect(may(as('administrator'), invitePersonPermission, given('grant_officer', own, 'ME'))).toBe(true);
    expect(may(as('administrator'), invitePersonPermission, given('assessor', own, 'ME'))).toBe(false);
  });
});

describe('who may end a role', () => {
  it('is its holder, whoever they are', () => {
    for (const role of roles)
      expect(may(as(role), endMembershipPermission, { ...given(role, foreign), personId: 'p' })).toBe(true);
  });

  it('is otherwise whoever may give it', () => {
    for (const giver of roles)
      for (const role of roles) {
        const held = { ...given(role), personId: 'somebody else' };
        expect(may(as(giver), endMembershipPermission, held)).toBe(givenBy(giver).includes(role));
      }
  });
});

it('shows the people of a foreign organisation to those alone who look after the Action’s people', () => {
  const seeing = roles.filter((role) => may(as(role), seePeople, { organisationId: foreign, kind: 'cso' }));
  expect(seeing).toEqual(['programme_manager', 'data_protection_officer', 'administrator']);
});
