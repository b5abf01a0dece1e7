import { canonicalJson } from '../../platform/canonical.ts';
import { movesBetween } from '../report/facts.ts';
import type { SubmittedContent } from '../report/queries-versions.ts';
import type { Section } from '../report/sections.ts';

/** What of a report changed: a section, how many of its figures, or a part of it. */
export type Change =
  | { readonly what: 'text'; readonly section: Section }
  | { readonly what: 'figures'; readonly count: number }
  | { readonly what: 'annexes' | 'financial' | 'contract' | 'request' | 'outline' };

/** What changed in a report since it was checked. */
export function changesBetween(before: SubmittedContent, now: SubmittedContent): Change[] {
  const texts = (content: SubmittedContent) =>
    new Map(content.narratives.map(({ section, text }) => [section, text]));
  const [old, young] = [texts(before), texts(now)];
  const sections = [...new Set([...old.keys(), ...young.keys()])].toSorted();
  const moved = movesBetween(before.facts, now.facts).length;
  const differ = (part: (content: SubmittedContent) => unknown) =>
    canonicalJson(part(before) ?? null) !== canonicalJson(part(now) ?? null);
  const contract = ({ contractNumber, contractPeriod, contactPerson }: SubmittedContent) => ({
    ...{ contractNumber, contractPeriod: contractPeriod ?? null, contactPerson: contactPerson ?? null },
  });
  return [
    ...sections
      .filter((section) => (old.get(section) ?? '') !== (young.get(section) ?? ''))
      .map((section) => ({ what: 'text', section }) as const),
    ...(moved > 0 ? [{ what: 'figures', count: moved } as const] : []),
    // Lists that no figure is of: what a table says beside its numbers.
    ...(moved === 0 && differ(({ facts }) => facts) ? [{ what: 'annexes' } as const] : []),
    ...(differ(({ financial }) => financial) ? [{ what: 'financial' } as const] : []),
    ...(differ(contract) ? [{ what: 'contract' } as const] : []),
    ...(differ(({ paymentRequest }) => paymentRequest) ? [{ what: 'request' } as const] : []),
    ...(differ(({ definitionSha256 }) => definitionSha256) ? [{ what: 'outline' } as const] : []),
  ];
}
