import type { WaitingTask } from './home-page.tsx';

/** What is due first stands first, what is due on no day last; always in the same order. */
export const firstDue = (a: WaitingTask, b: WaitingTask) =>
  compare(a.due ?? '9', b.due ?? '9') || compare(a.href, b.href) || compare(a.text, b.text);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
