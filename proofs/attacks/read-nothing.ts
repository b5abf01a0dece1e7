import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { password } from '../applicants.ts';
import type { Outcome } from '../proof.ts';
import {
  type Attacked,
  crowdSize,
  hall,
  lineOf,
  loopbackOf,
  megabytesOf,
  network,
  statuses,
} from './line.ts';

/** 150 connections ask for 50 pages each at once and read nothing, beside somebody who reads a page and sixty people of one hall who sign in. */
export async function readNothing(all: Attacked, { judgesTime }: { judgesTime: boolean }): Promise<Outcome> {
  const { address, pid, behindProxy } = all;
  const { port, hostname } = new URL(address);
  const reader = lineOf(all, hall);
  const before = megabytesOf(pid);
  const asked = 'GET /calls HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(50);
  const sockets = Array.from({ length: 150 }, () => {
    const socket = net.connect({
      ...{ port: Number(port), host: hostname },
      ...(behindProxy ? { localAddress: loopbackOf(network(9)) } : {}),
    });
    socket.on('error', () => {});
    socket.pause();
    socket.write(asked);
    return socket;
  });
  const crowd = signInTogether(all);
  const took: number[] = [];
  let peak = before;
  for (let at = 0; at < 40; at++) {
    const began = performance.now();
    await reader.open('/');
    took.push(performance.now() - began);
    peak = Math.max(peak, megabytesOf(pid));
    await pause(200);
  }
  const honest = await crowd;
  for (const socket of sockets) socket.destroy();
  reader.close();
  let after = megabytesOf(pid);
  for (let at = 0; at < 30 && after > before + 50; at++) {
    await pause(1000);
    after = megabytesOf(pid);
  }
  const slowest = Math.max(...took);
  return {
    figures: [
      `150 connections of 50 requests each: a page beside them took ${slowest.toFixed(0)} ms at most; memory ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most, ${after.toFixed(0)} MB afterwards`,
      `meanwhile ${crowdSize} people behind one address signed in within ${honest.seconds.toFixed(1)} s (${statuses(honest.answers)})`,
    ],
    faults: [
      // A machine that others use may be slow for a minute.
      ...(judgesTime && slowest > 2000 ? [`a page took ${slowest.toFixed(0)} ms`] : []),
      ...(honest.answers.some(({ status }) => status !== 303)
        ? [`honest people were answered ${statuses(honest.answers)}`]
        : []),
      ...(honest.seconds > 60 ? [`honest people took ${honest.seconds.toFixed(0)} s`] : []),
      ...(after > before + 100 ? [`${(after - before).toFixed(0)} MB stayed taken`] : []),
    ],
  };
}

/** Sixty people behind one address sign in at once. */
async function signInTogether(all: Attacked) {
  const began = performance.now();
  const answers = await Promise.all(
    all.people.slice(0, crowdSize).map(async ({ email }) => {
      const person = lineOf(all, network(11));
      await person.open('/sign-in');
      const answer = await person.send('/sign-in', { email, password });
      person.close();
      return answer;
    }),
  );
  return { answers, seconds: (performance.now() - began) / 1000 };
}
