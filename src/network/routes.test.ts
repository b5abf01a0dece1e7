import { describe, expect, it } from 'vitest';
import { networkRoutes } from './index.ts';
import { organisationFilter } from './schema.ts';

describe('the pages of the network', () => {
  it('stand in an order in which a fixed word is never taken for an id', () => {
    const paths = networkRoutes.map(({ path }) => path);
    expect(paths.indexOf('/staff/organisations/new')).toBeLessThan(
      paths.indexOf('/staff/organisations/:organisationId'),
    );
  });
  it('take nonsense in the address for nothing asked', () => {
    expect(
      organisationFilter.parse({ kind: 'x', jurisdiction: '??', field: '1', after: 'zz', q: ' ab ' }),
    ).toEqual({
      q: 'ab',
    });
  });
});
