import { expect, it } from 'vitest';
import { grantedBy } from './granted-by.ts';

it('A sub-grant is granted by the partner that signed it, and by the lead where that is not told', () => {
  const lead = { id: 'lead', name: 'Lead' };
  const partner = { id: 'south', name: 'Partner of the South', identifier: 'MK-CRM-1' };
  const action = { lead, partners: [partner] };
  expect(grantedBy(action, { grantedBy: { id: 'south', name: 'South' } })).toBe(partner);
  expect(grantedBy(action, {})).toBe(lead);
  expect(grantedBy(action, { grantedBy: { id: 'gone', name: 'Gone' } })).toEqual({
    id: 'gone',
    name: 'Gone',
  });
});
