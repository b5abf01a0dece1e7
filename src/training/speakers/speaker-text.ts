import { type SpeakerLine, speakerLine } from './schema.ts';

/** Who speaks, in one line: the name of whoever agreed to it, the public role, whom they speak for. */
export function speakerText(speaker: SpeakerLine): string {
  return speakerLine
    .map((part) => speaker[part])
    .filter(Boolean)
    .join(', ');
}

/** The speakers of a session among those of its gathering. */
export function ofSession<One extends { readonly sessionId: string }>(
  speakers: readonly One[],
  { id }: { readonly id: string },
): One[] {
  return speakers.filter(({ sessionId }) => sessionId === id);
}
