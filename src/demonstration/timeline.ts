import type { Instant } from '../platform/dates.ts';

export type Step = (now: Instant) => Promise<void>;

/** What happens when: steps are run in the order of their time, and a step may plan others that come after it. */
export type Timeline = {
  plan(at: Instant, step: Step): void;
  /**
   * Runs everything that was planned and returns the number of steps; `begins` is told each month with the steps before it.
   * Throws RangeError when a step plans one before itself.
   */
  run(begins?: (month: string, done: number) => void): Promise<number>;
};

export function makeTimeline(): Timeline {
  const waiting: { readonly at: Instant; readonly step: Step }[] = [];
  let now: Instant = '';
  return {
    plan: (at, step) => {
      if (at < now) throw new RangeError(`${at} is planned when it is ${now} already`);
      // Behind those of the same time: who planned first comes first.
      let place = waiting.length;
      while (place > 0 && waiting[place - 1]!.at > at) place -= 1;
      waiting.splice(place, 0, { at, step });
    },
    run: async (begins = () => {}) => {
      let done = 0;
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const month = next.at.slice(0, 7);
        if (month !== now.slice(0, 7)) begins(month, done);
        now = next.at;
        await next.step(now);
        done += 1;
      }
      return done;
    },
  };
}
