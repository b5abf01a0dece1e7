import { z } from 'zod';
import { isPlainDate } from '../../platform/dates.ts';
import type { CrossFault } from './cross-fault.ts';
import { jurisdiction } from './organisations.ts';

/** What anybody may turn to the Action with. The order is that of its form. */
export const voiceKinds = ['feedback', 'complaint', 'safeguarding', 'fraud', 'data'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** Days after receipt within which a case is acknowledged, and answered. */
const clock = z.strictObject({
  acknowledgeDays: z.int().min(1).max(60),
  answerDays: z.int().min(1).max(365),
});
export type VoiceClock = z.output<typeof clock>;

/** A number to call now, or a service that supports survivors, in a jurisdiction: with where it was read, and on which day. */
const helpNumber = z.strictObject({
  jurisdiction,
  service: z.enum(['emergencies', 'police', 'trafficking', 'survivors']),
  /** Who answers, where it is an organisation. */
  name: z.string().optional(),
  number: z.string().regex(/^[+\d ]{3,20}$/),
  source: z.string().min(1),
  seenOn: z.string().refine(isPlainDate),
});
export type HelpNumber = z.output<typeof helpNumber>;

/** `voice.yaml`: the clocks of feedback, complaints and reports; numbers for those in danger; the neutral page to leave for. */
export const voiceFile = z.strictObject({
  clocks: z.record(z.enum(voiceKinds), clock),
  leaveTo: z.url({ protocol: /^https$/ }).default('https://www.wikipedia.org/'),
  help: z.array(helpNumber).default([]),
});
export type VoiceFile = z.output<typeof voiceFile>;

/** Nobody is answered before they were told that they were heard. */
export function voiceFaults({ voice }: { voice: VoiceFile }): CrossFault[] {
  return voiceKinds
    .filter((kind) => voice.clocks[kind].acknowledgeDays > voice.clocks[kind].answerDays)
    .map((kind) => ({
      in: 'voice',
      path: ['clocks', kind, 'acknowledgeDays'],
      expected: `at most the days for the answer, ${voice.clocks[kind].answerDays}`,
    }));
}
