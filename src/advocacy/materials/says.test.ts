import { expect, it } from 'vitest';
import { says } from './says.ts';

it('finds words however they are broken, quoted and dashed, in every script, and not others', () => {
  expect(says('… FUNDED by\n the\u00a0European Un\u00adion.', 'Funded by the European Union')).toBe(true);
  expect(says('од „Европската Унија“ – ова', 'од "европската унија" - ова')).toBe(true);
  expect(says('Funded by the Union', 'Funded by the European Union')).toBe(false);
  expect(says('anything', ' ')).toBe(false);
});
