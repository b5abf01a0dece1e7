import { parentPort, workerData } from 'node:worker_threads';
import { protectAndAudit } from './protect-and-audit.ts';
import type { Disclosed, Order, Phase, Progress } from './types.ts';

// A thread of its own: a table takes seconds or minutes of computing, and no page shall wait for it.

export type DisclosureMessage =
  | { readonly progress: Parameters<Progress> }
  | { readonly disclosed: Disclosed };

const betweenMilliseconds = 200;
let told: { phase: Phase; at: number } | undefined;

function tell(...progress: Parameters<Progress>): void {
  const now = Date.now();
  if (told?.phase === progress[0] && now - told.at < betweenMilliseconds) return;
  told = { phase: progress[0], at: now };
  parentPort?.postMessage({ progress } satisfies DisclosureMessage);
}

const disclosed = await protectAndAudit(workerData as Order, tell);
parentPort?.postMessage({ disclosed } satisfies DisclosureMessage);
