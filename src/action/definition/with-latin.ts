import { toLatin } from '../../platform/language/transliterate.ts';

/** Gives every text in several languages its Latin Serbian, made from the Cyrillic, unless it has its own. */
export function withLatin<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withLatin) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withLatin(member)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(members);
  const cyrillic = copy['sr-Cyrl'];
  if (typeof cyrillic === 'string' && typeof copy.en === 'string') copy['sr-Latn'] ??= toLatin(cyrillic);
  return copy as Value;
}
