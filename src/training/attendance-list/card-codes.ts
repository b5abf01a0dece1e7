import { inFours, shortCode } from '../short-code.ts';

/** So many signs are printed; of two cards of an event that begin alike, more. */
const printed = 8;
const longest = 16;

const whole = (participantId: string) => shortCode('card', participantId, longest);

/** The whole codes of these participants, each made once, in their order: what begins alike is side by side. */
const inOrder = (participantIds: Iterable<string>) =>
  Array.from(participantIds, (id) => ({ id, code: whole(id) })).sort((a, b) => (a.code < b.code ? -1 : 1));

/** What is printed on each card of an event beside the picture, to be typed where there is no camera: no two are alike. */
export function cardCodes(participantIds: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    inOrder(new Set(participantIds)).map(({ id, code }, at, all) => {
      const beside = [all[at - 1]?.code ?? '', all[at + 1]?.code ?? ''];
      let length = printed;
      while (length < longest && beside.some((other) => other.startsWith(code.slice(0, length)))) length += 4;
      return [id, inFours(code.slice(0, length))] as const;
    }),
  );
}

/** What one's own page shows: who registers later may begin alike, and then it is not taken. */
export function cardCode(participantId: string): string {
  return inFours(whole(participantId).slice(0, printed));
}

/** Tells whose card it is of those who were written down for an event: undefined for nobody's, and for what could be two people's. */
export function ownersOf(participantIds: readonly string[]): (code: string) => string | undefined {
  const all = inOrder(participantIds);
  return (code) => {
    if (code.length < printed) return undefined;
    const [first, second] = all.filter((one) => one.code.startsWith(code));
    return second === undefined ? first?.id : undefined;
  };
}
