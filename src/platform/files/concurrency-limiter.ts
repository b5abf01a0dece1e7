/** Less than what stands before the program waits for an answer (`docs/operations/mostura.nginx.conf`), with the work itself. */
const longest = 45_000;

/**
 * Limits work that few may do at once: one piece of each person at a time, and no more waiting, of one person and in all, than
 * can be waited for, and no longer.
 */
export function makeConcurrencyLimiter(most: {
  atOnce: number;
  waiting: number;
  waitingOfOne: number;
  milliseconds?: number;
}) {
  const atWork = new Set<string>();
  const waiting: { readonly who: string; readonly call: () => void }[] = [];

  /** Whoever came first and has nothing at work. */
  const callNext = () => {
    const at = waiting.findIndex(({ who }) => !atWork.has(who));
    if (atWork.size >= most.atOnce || at === -1) return;
    const [next] = waiting.splice(at, 1);
    atWork.add(next!.who);
    next!.call();
  };
  /** False when they cannot wait, or longer than they can, or go away before it. */
  const turn = (who: string, signal: AbortSignal | undefined) =>
    new Promise<boolean>((resolve) => {
      const ofOne = waiting.filter((one) => one.who === who).length;
      if (signal?.aborted || ofOne >= most.waitingOfOne || waiting.length >= most.waiting)
        return resolve(false);
      const leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
        waiting.splice(waiting.indexOf(mine), 1);
        resolve(false);
      };
      const call = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
        resolve(true);
      };
      const timer = setTimeout(leave, most.milliseconds ?? longest);
      const mine = { who, call };
      signal?.addEventListener('abort', leave);
      waiting.push(mine);
      callNext();
    });

  /** Undefined when the line is too long, in number or in time, or when whoever waits goes away before their turn. */
  return async <Done>(
    { who, signal }: { who: string; signal?: AbortSignal | undefined },
    work: () => Promise<Done>,
  ): Promise<Done | undefined> => {
    if (!(await turn(who, signal))) return undefined;
    try {
      return await work();
    } finally {
      atWork.delete(who);
      callNext();
    }
  };
}
