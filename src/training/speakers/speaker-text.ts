type Shown = { readonly role: string; readonly organisation: string; readonly name: string };

/** Who speaks, in one line: the name of whoever agreed to it, the public role, whom they speak for. */
export function speakerText({ name, role, organisation }: Shown): string {
  return [name, role, organisation].filter(Boolean).join(', ');
}

/** The speakers of a session among those of its gathering. */
export function ofSession<One extends { readonly sessionId: string }>(
  speakers: readonly One[],
  { id }: { readonly id: string },
): One[] {
  return speakers.filter(({ sessionId }) => sessionId === id);
}
