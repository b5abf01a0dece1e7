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

/** Who identifies victims of trafficking in a jurisdiction, by its own names: with where it was read, and on which day. */
const identification = z.strictObject({
  jurisdiction,
  adults: z.string().min(1),
  children: z.string().min(1),
  source: z.string().min(1),
  readOn: z.string().refine(isPlainDate),
});
export type Identification = z.output<typeof identification>;

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
  identification: z.array(identification).default([]),
});
export type ProtectionFile = z.output<typeof protectionFile>;

/** A jurisdiction has one text about the police, and one about who identifies victims. */
export function protectionFaults({ protection }: { protection: ProtectionFile }): CrossFault[] {
  return (['policeDuties', 'identification'] as const).flatMap((name) => {
    const places = protection[name].map((one) => one.jurisdiction);
    return places.flatMap((one, at): CrossFault[] =>
      places.indexOf(one) === at
        ? []
        : [{ in: 'protection', path: [name, at, 'jurisdiction'], expected: 'each jurisdiction once' }],
    );
  });
}

/** What the Action says of it; of a definition that was stored before there was such a file, or a part of it, what the platform proposes. */
export function protectionOf(definition: { readonly protection?: ProtectionFile }): ProtectionFile {
  return { ...protectionFile.parse({}), ...definition.protection };
}
