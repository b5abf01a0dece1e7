import type { Needs } from './rules.ts';

/** What somebody needs as the fields of its form. */
export function typedNeeds(own: Needs | undefined): Record<string, string | readonly string[]> {
  if (!own) return {};
  return { 'usual[]': own.usual, interpreter: own.interpreter ?? '', needs: own.needs };
}
