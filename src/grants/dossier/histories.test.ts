import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { historyOf } from '../../platform/audit/history.ts';
import { readZip } from '../../platform/files/testing.ts';
import type { Actor } from '../../platform/permissions.ts';
import { findAgreement } from '../agreements/queries.ts';
import { findApplication } from '../applications/queries.ts';
import { closingTime } from '../closing/testing.ts';
import { assessmentHistory } from '../histories.ts';
import { dossierHistories } from './history-files.ts';
import { makeDossier } from './make-dossier.ts';
import { buildWhole, memoryStore } from './testing.ts';

const english = languageOf('en');
type Row = { readonly record: string; readonly action: string; readonly who: string };

/** The rows of the histories in the dossier, as this person takes it. */
async function rowsFor(
  cast: Cast,
  actor: Actor,
  agreementId: string,
  store: ReturnType<typeof memoryStore>,
): Promise<Row[]> {
  const tx = tables(cast);
  const zip = await makeDossier({
    ...{ tx, actor, actionId: cast.actionId, now: closingTime, language: english, english, store },
    history: historyOf({ path: '/dossier', histories: dossierHistories }, tx, actor),
    agreement: (await findAgreement(tx, agreementId))!,
    demonstration: true,
  });
  const files = await readZip(zip);
  const [, csv] = [...files].find(([name]) => name.endsWith('history.csv'))!;
  const lines = csv
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,;]*)(?:[,;]|$)/g)].map(([, cell]) => cell!.replace(/^"|"$/g, ''));
  return lines.map((line) => {
    const [record = '', , action = '', who = ''] = cells(line);
    return { record, action, who };
  });
}

it(
  'the histories in a dossier name no assessor to anybody, and people of the other partner’s records to nobody but that partner',
  staged(async (cast) => {
    const tx = tables(cast);
    const store = memoryStore();
    const { agreementId, applicationId } = await buildWhole(cast, store, english);
    const number = (await findApplication(tx, applicationId))!.number!;
    const { rows: known } = await sql<{ name: string }>`select distinct name from people.person`.execute(tx);
    const people = new Set(known.map(({ name }) => name));
    const named = (rows: readonly Row[]) => rows.filter(({ who }) => people.has(who));
    const assessed = new Set(
      assessmentHistory.shows.partner_staff.actions.map((word) => english.t(`history.${word}`)),
    );
    for (const actor of [cast.elira, cast.fatos, cast.ana, cast.foreign.ana]) {
      const rows = await rowsFor(cast, actor, agreementId, store);
      expect(rows.length).toBeGreaterThan(10);
      const ofAssessors = rows.filter(({ record, action }) => record === number && assessed.has(action));
      expect(named(ofAssessors)).toEqual([]);
      const own = actor.organisationId === cast.elira.organisationId;
      const closed = rows.filter(
        ({ record }) => record === number || record === english.t('grants.mentoring.title'),
      );
      if (actor === cast.fatos) expect(closed).toEqual([]);
      else expect(named(closed).length > 0).toBe(own);
    }
    // A name that is let out by a mistake is found.
    const view = assessmentHistory.shows.partner_staff as { people: string };
    const before = view.people;
    try {
      view.people = 'names';
      const rows = await rowsFor(cast, cast.elira, agreementId, store);
      expect(
        named(rows.filter(({ record, action }) => record === number && assessed.has(action))).length,
      ).toBeGreaterThan(0);
    } finally {
      view.people = before;
    }
  }),
);
