import { z } from 'zod';
import type { CrossFault } from './cross-fault.ts';

/** What anybody may turn to the Action with. The order is that of its form. */
export const voiceKinds = ['feedback', 'complaint', 'safeguarding', 'fraud', 'data'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** Days after receipt within which a case is acknowledged, and answered. */
const clock = z.strictObject({
  acknowledgeDays: z.int().min(1).max(60),
  answerDays: z.int().min(1).max(365),
});
export type VoiceClock = z.output<typeof clock>;

/** `voice.yaml`: the clocks of feedback, complaints and reports. */
export const voiceFile = z.strictObject({ clocks: z.record(z.enum(voiceKinds), clock) });
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
