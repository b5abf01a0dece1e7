import { jobsOf } from '../../src/jobs.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import type { InstanceConfig } from '../support/instance.ts';

/** What the worker does between two steps: the jobs that were enqueued, as often as they leave others. */
async function letWorkerRun(instance: InstanceConfig) {
  const { db, actionId } = instance.parts;
  const known = jobsOf(instance.parts);
  for (let next = instance.jobs.shift(); next; next = instance.jobs.shift()) {
    const { word, data } = next;
    const job = known.find((one) => one.word === word);
    if (!job) throw new Error(`no job is called ${word}`);
    const enqueue = async (word: string, data: object) => void instance.jobs.push({ word, data });
    await inFrame(db, { actor: system }, (frame) =>
      job.run({ ...frame, actionId, actor: system, enqueue }, data as Record<string, string>),
    );
  }
}

/** The last mail to `name@example.org`: what it is, in which language, and where its link leads. */
export async function lastMail(
  instance: InstanceConfig,
  name: string,
): Promise<{ template: string; link: string; locale: string }> {
  await letWorkerRun(instance);
  const { rows } = await instance.parts.pool.query<{
    template: string;
    locale: string;
    args: { link: string };
  }>(
    'select template, locale, args from platform.mail where to_address = $1 order by created_at desc, id desc limit 1',
    [`${name}@example.org`],
  );
  if (!rows[0]) throw new Error(`no mail went to ${name}`);
  const { template, locale, args } = rows[0];
  return { template, locale, link: new URL(args.link).pathname };
}
