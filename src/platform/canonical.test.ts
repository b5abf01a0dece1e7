import { expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';

it('two names that are one have no canonical form: which of them counts nobody could say', () => {
  expect(() => canonicalJson({ 'e\u0301': 1, é: 2 })).toThrow(TypeError);
  expect(canonicalJson({ 'e\u0301': 1, b: undefined, a: ['é', null] })).toBe('{"a":["é",null],"é":1}');
});
