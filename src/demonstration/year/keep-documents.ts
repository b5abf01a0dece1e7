import { keepDocument } from '../../grants/index.ts';
import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { zone } from '../../platform/zone.ts';
import type { Player, Stage } from './stage.ts';

/** The organisations that keep their documents here, each with the days from today until its registration certificate expires. */
const keepers: Readonly<Record<string, number>> = { 'RS-01': 40, 'AL-08': 20, 'ME-04': 300 };

type Keeping = {
  readonly key: string;
  readonly certifier: Player;
  readonly papers: Readonly<Record<'statute' | 'accounts' | 'registration', StoredFile>>;
};

/** Some organisations keep their documents, and certificates of two expire soon. Returns the id of the certificate, where there is one. */
export async function keepDocuments(
  stage: Stage,
  { key, certifier, papers }: Keeping,
  now: Instant,
): Promise<string | undefined> {
  const days = keepers[key];
  if (days === undefined) return undefined;
  const work = stage.work(certifier, now);
  const keptOn = dayIn(zone, now);
  const keep = (type: keyof Keeping['papers'], validUntil: string | null) =>
    keepDocument(work, {
      form: { type, issuedOn: addDays(keptOn, -90), validUntil },
      file: papers[type],
    });
  await keep('accounts', null);
  await keep('statute', null);
  return keep('registration', addDays(stage.today, days));
}
