import { describe, expect, it } from 'vitest';
import { serviceForm } from './schema.ts';

/** A form as it is sent when only the required choices are made. */
const typed = (differing: Record<string, unknown> = {}) => ({
  ...{ place: 'RS', new_area: 'Preševo', provider: 'Imagined House', need: 'health' },
  ...{ police_told: 'not_known', documents: 'none', place_kind: 'open', address: 'Imagined Street' },
  ...{ phones: '+000 11', interpreter: 'none', cost: 'free', access: 'walk_in', step_free: 'yes' },
  ...{ told: 'not_known', ...differing },
});
const faults = (differing: Record<string, unknown>) =>
  (serviceForm.safeParse(typed(differing)).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('-')} ${message}`,
  );

describe('The form of a service', () => {
  it('is taken with a phone, or with the address of an open place', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ phones: '' })).toEqual([]);
    expect(faults({ place_kind: 'front_gate', address: '' })).toEqual([]);
    expect(faults({ place: '01890000-0000-7000-8000-000000000001', new_area: '' })).toEqual([]);
  });

  it('says all faults at once, each beside its field, also between fields', () => {
    const all = faults({
      ...{ provider: '', new_area: ' ', phones: '', address: '', age_from: '18', age_to: '12' },
      ...{ hours_1: 'morning', text_way: 'Number 7' },
    });
    expect(all).toEqual([
      'provider invalid.required',
      'new_area problem.service_area_missing',
      'phones problem.service_phone_missing',
      'age_to problem.service_ages',
      'hours_1 invalid.service_hours',
      'text_way invalid.service_text_number',
    ]);
  });

  it('asks for a phone where the place is not public, and for a choice of town', () => {
    expect(faults({ place_kind: 'phone_only', phones: '', address: '' })).toEqual([
      'phones problem.service_phone_missing',
    ]);
    expect(faults({ place: '' })).toEqual(['place problem.service_area_missing']);
  });

  it('takes the name of a new town and nothing that leads to a house', () => {
    for (const new_area of ['Ulica Maršala Tita', 'Preševo 7', 'www.presevo.org'])
      expect(faults({ new_area })).toEqual(['new_area invalid.service_town']);
  });

  it('takes digits alone as the phone of workers, and no way to a place that is not open', () => {
    expect(faults({ discreet_phone: 'ask Ana' })).toEqual(['discreet_phone invalid.service_phone']);
    expect(faults({ place_kind: 'front_gate', address: '', text_way: 'Behind the station' })).toEqual([
      'text_way problem.service_way_of_closed_place',
    ]);
  });
});
