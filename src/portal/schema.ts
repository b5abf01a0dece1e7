import { z } from 'zod';
import { jurisdictionCode } from '../platform/language/jurisdictions.ts';

export const scopes = ['national', 'regional'] as const;
export const eventKinds = [
  'training',
  'round_table',
  'advocacy_conference',
  'regional_conference',
  'info_session',
] as const;

const jurisdiction = jurisdictionCode.optional().catch(undefined);
export const callSorts = ['deadline', 'opening'] as const;
export const grantSorts = ['newest', 'amount', 'ends'] as const;
export const eventSorts = ['latest', 'earliest'] as const;
const after = z.uuid().optional().catch(undefined);

/** What the public lists are narrowed to; anything unknown in an address counts as nothing chosen. */
export const callFilter = z.object({
  jurisdiction,
  sort: z.enum(callSorts).optional().catch(undefined),
  after,
});
export type CallFilter = z.infer<typeof callFilter>;
export const grantFilter = z.object({
  jurisdiction,
  scope: z.enum(scopes).optional().catch(undefined),
  sort: z.enum(grantSorts).optional().catch(undefined),
  after,
});
export type GrantFilter = z.infer<typeof grantFilter>;
export const eventFilter = z.object({
  jurisdiction,
  kind: z.enum(eventKinds).optional().catch(undefined),
  sort: z.enum(eventSorts).optional().catch(undefined),
  after,
});
export type EventFilter = z.infer<typeof eventFilter>;
