import { addDays, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Language, Locale } from '../../platform/language/language.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { Timeline } from '../timeline.ts';

/** What the year is built on: one transaction, one Action, one clock. */
export type Stage = {
  readonly tx: Tx;
  readonly actionId: string;
  /** The last day of the year: the day before everything that is still to come. */
  readonly today: PlainDate;
  /** The instance's own: receipts that were signed in the year verify afterwards. */
  readonly secret: string;
  readonly baseUrl: string;
  readonly store: FileStore;
  readonly language: (locale: Locale) => Language;
  readonly timeline: Timeline;
  readonly work: (actor: Actor, now: Instant) => Work;
};

/** Somebody of the year: who they are to the verbs, and how they are written to. */
export type Player = Actor & { readonly name: string; readonly email: string; readonly locale: Locale };

/** An organisation that applies, with its people and its papers. */
export type Applicant = {
  readonly key: string;
  readonly organisationId: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly place: string;
  readonly locale: Locale;
  readonly certifier: Player;
  /** A colleague who writes but may not send; some organisations are one person. */
  readonly member: Player | undefined;
  readonly papers: Readonly<Record<'statute' | 'accounts', StoredFile>>;
  /** Its registration certificate, where it keeps its documents here. */
  readonly keptCertificate: string | undefined;
};

/** A time of the year: `day` counts from today, `time` is UTC. Nothing of the past lies on today itself. */
export function at({ today }: Pick<Stage, 'today'>, day: number, time = '09:00'): Instant {
  return `${addDays(today, day)}T${time}:00.000Z`;
}

/** A work whose jobs are done at once, as at the time of the verb: mails are written, none is sent. */
export function workOf(
  tx: Tx,
  actionId: string,
  jobs: readonly JobDefinition[],
  system: Actor,
): Stage['work'] {
  const byWord = new Map(jobs.map(({ word, run }) => [word, run]));
  const work = (actor: Actor, now: Instant): Work => ({
    tx,
    actor,
    actionId,
    now,
    enqueue: async (word, data) => {
      await byWord.get(word)?.(work(system, now), data);
    },
  });
  return work;
}
