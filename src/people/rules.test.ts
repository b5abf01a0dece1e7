import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../platform/permissions.ts';
import { isGood, localPath, obstacleToEnd, rolesOfKind } from './rules.ts';

describe('ending a role', () => {
  it('refuses the last certifier while a sub-grant agreement runs', () => {
    const standing = { role: 'cso_certifier', holders: 1, runningAgreements: 1 } as const;
    expect(obstacleToEnd(standing)).toBe('last_certifier');
  });

  it('refuses the last administrator', () => {
    const standing = { role: 'administrator', holders: 1, runningAgreements: 0 } as const;
    expect(obstacleToEnd(standing)).toBe('last_administrator');
  });

  it('lets a certifier go when a colleague certifies too, or nothing runs', () => {
    expect(obstacleToEnd({ role: 'cso_certifier', holders: 2, runningAgreements: 3 })).toBeUndefined();
    expect(obstacleToEnd({ role: 'cso_certifier', holders: 1, runningAgreements: 0 })).toBeUndefined();
  });
});

describe('where to go after signing in', () => {
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a\nb', ''])(
    'never follows %j',
    (wanted) => {
      expect(localPath(wanted, '/tasks')).toBe('/tasks');
    },
  );

  it('stays on this host, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (wanted) => {
          const target = new URL(localPath(wanted, '/'), 'https://mostura.example');
          expect(target.host).toBe('mostura.example');
        },
      ),
    );
  });

  it('goes back to the page that asked, with its query', () => {
    expect(localPath('/applications?page=2', '/')).toBe('/applications?page=2');
  });
});

it('knows an organisation kind for every role', () => {
  const given = Object.values(rolesOfKind).flat();
  expect([...given].sort()).toEqual([...roles].sort());
});

it('takes a proof once, and not after its time', () => {
  const expiresAt = '2026-11-25T12:00:00.000Z';
  expect(isGood({ usedAt: null, expiresAt }, '2026-11-25T11:59:59.999Z')).toBe(true);
  expect(isGood({ usedAt: null, expiresAt }, expiresAt)).toBe(false);
  expect(isGood({ usedAt: '2026-11-25T10:00:00.000Z', expiresAt }, '2026-11-25T11:00:00.000Z')).toBe(false);
});
