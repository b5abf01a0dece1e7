import { expect, it } from 'vitest';
import { isNarrative, isRequired, nextToWrite, sections } from './sections.ts';

it('The next section is the first after this one that must be written and is not, round to the beginning', () => {
  const required = sections.filter(isRequired);
  expect(required).not.toContain('2.6');
  expect(required.every(isNarrative)).toBe(true);
  const written = new Set<string>(required.filter((one) => !['2.1', '2.7', '4.2'].includes(one)));
  const next = (section: (typeof sections)[number]) => nextToWrite(section, (one) => written.has(one));
  expect([next('2.5'), next('2.7'), next('4.2')]).toEqual(['2.7', '4.2', '2.1']);
  for (const section of ['2.1', '4.2']) written.add(section);
  expect(next('2.7')).toBeUndefined();
});
