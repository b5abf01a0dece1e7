import { expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { proposeForm } from './schema.ts';

const typed = (place: string) => ({ person: newId(), duty: 'keeper', 'jurisdictions[]': [place] });

it('offers the jurisdictions of the instance: a demonstration has no duty in a real one, and no other instance one in an invented one', () => {
  const taken = (places: readonly string[], place: string) =>
    proposeForm(() => places).safeParse(typed(place)).success;
  expect(taken(['X1', 'X2'], 'X2')).toBe(true);
  expect(taken(['X1', 'X2'], 'RS')).toBe(false);
  expect(taken(['RS', 'AL'], 'RS')).toBe(true);
  expect(taken(['RS', 'AL'], 'X1')).toBe(false);
});
