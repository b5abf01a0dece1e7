/**
 * Steps of time from the moment a request came in. What is not there, or not for whoever asks, is answered at a step, so that the time
 * does not tell the one from the other: the few microseconds that a found row costs end before the step. Milliseconds.
 */
export function startConstantTime(every: number) {
  let reached = () => {};
  const timer = setInterval(() => reached(), every);
  return {
    /** Resolves with the next step. */
    next: () =>
      new Promise<void>((resolve) => {
        reached = resolve;
      }),
    stop: () => clearInterval(timer),
  };
}
