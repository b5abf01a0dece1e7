import { z } from 'zod';
import { isPlainDate } from '../../platform/dates.ts';
import type { CrossFault } from './cross-fault.ts';
import { jurisdiction } from './organisations.ts';

/** What a service of the directory helps with. The order is that of the public page. */
export const serviceNeeds = [
  'helpline',
  'safe_place',
  'health',
  'care_after_violence',
  'psychosocial',
  'legal',
  'asylum_information',
  'trafficking',
  'child_protection',
  'tracing',
  'family',
  'interpretation',
  'food',
  'items',
  'washing',
  'registration',
  'education',
  'work',
  'transport',
  'security',
  'other',
] as const;
export type ServiceNeed = (typeof serviceNeeds)[number];

const days = z.int().min(1).max(365);

/** What the law of a jurisdiction says about telling the police: with where it was read, and on which day. */
const policeDuty = z.strictObject({
  jurisdiction,
  text: z.string().min(1),
  source: z.string().min(1),
  readOn: z.string().refine(isPlainDate),
});
export type PoliceDuty = z.output<typeof policeDuty>;

/** `protection.yaml`: how long a service of the directory counts as checked, and the duties to tell the police. */
export const protectionFile = z.strictObject({
  checks: z
    .strictObject({
      /** Days after a check within which a service of a need counts as checked; up to twice as long it is shown with a warning. */
      days: z.partialRecord(z.enum(serviceNeeds), days).default({}),
      otherDays: days.default(60),
      /** Days for which a closed service is still shown as closed. */
      closedDays: days.default(30),
    })
    .prefault({}),
  policeDuties: z.array(policeDuty).default([]),
});
export type ProtectionFile = z.output<typeof protectionFile>;

/** A jurisdiction has one text about the police. */
export function protectionFaults({ protection }: { protection: ProtectionFile }): CrossFault[] {
  const places = protection.policeDuties.map((one) => one.jurisdiction);
  return places.flatMap((one, at): CrossFault[] =>
    places.indexOf(one) === at
      ? []
      : [
          {
            in: 'protection',
            path: ['policeDuties', at, 'jurisdiction'],
            expected: 'each jurisdiction once',
          },
        ],
  );
}

/** What the Action says of it; of a definition that was stored before there was such a file, what the platform proposes. */
export function protectionOf(definition: { readonly protection?: ProtectionFile }): ProtectionFile {
  return definition.protection ?? protectionFile.parse({});
}
