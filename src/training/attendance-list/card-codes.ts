import { inFours, shortCode } from '../short-code.ts';

/** So many signs are printed; of two cards of an event that begin alike, more. */
const printed = 8;
const longest = 16;

const whole = (participantId: string) => shortCode('card', participantId, longest);

/** What is printed on each card of an event beside the picture, to be typed where there is no camera: no two are alike. */
export function cardCodes(participantIds: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    participantIds.map((id) => {
      let length = printed;
      const begin = () => whole(id).slice(0, length);
      const isAlone = () =>
        participantIds.every((other) => other === id || !whole(other).startsWith(begin()));
      while (length < longest && !isAlone()) length += 4;
      return [id, inFours(begin())] as const;
    }),
  );
}

/** What one's own page shows: who registers later may begin alike, and then it is not taken. */
export function cardCode(participantId: string): string {
  return inFours(whole(participantId).slice(0, printed));
}

/** Whose card it is, of those who were written down for an event; undefined for nobody's, and for what could be two people's. */
export function ownerOf(code: string, participantIds: readonly string[]): string | undefined {
  if (code.length < printed) return undefined;
  const [first, second] = participantIds.filter((id) => whole(id).startsWith(code));
  return second === undefined ? first : undefined;
}
