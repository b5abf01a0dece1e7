import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { lawsFaults, lawsFile } from '../definition/laws-file.ts';
import { readDefinition } from '../definition/read-definition.ts';
import { storeLaws } from '../definition/store-laws.ts';
import { addAmendment } from './add-amendment.ts';
import { addVersion } from './add-version.ts';
import { describePlace } from './describe-place.ts';
import { editLaw } from './edit-law.ts';
import { editVersion } from './edit-version.ts';
import { listAmendments, listCitableVersions, listLawProvisions, listVersions } from './queries.ts';
import { findLaw, listLaws } from './queries-staff.ts';
import { recordLaw } from './record-law.ts';
import { amendmentForm, lawForm, placeForm, versionForm } from './schema.ts';

const law = (more = {}) =>
  lawForm.parse({
    jurisdiction: 'ME',
    title: 'Zakon o mostovima',
    title_language: 'cnr',
    field: 'criminal',
    eli: '/eli/me/2020/12',
    source: 'sluzbenilist.me',
    seen: 'yes',
    ...more,
  });
const version = (more = {}) =>
  versionForm.parse({
    name: 'As published',
    language: 'cnr',
    translation: 'original',
    source: 'sluzbenilist.me',
    'valid_from-day': '1',
    'valid_from-month': '3',
    'valid_from-year': '2020',
    ...more,
  });
const place = (typed: string, says = 'Whoever crosses is left in peace.') =>
  placeForm.parse({ place: typed, subject: 'smuggling', says, source: 'sluzbenilist.me', seen: 'no' });

describe('an act', () => {
  it('is refused with an identifier that is none, and where nobody says who made it', () => {
    const said = (more: object) => lawForm.safeParse({ ...typedLaw, ...more }).error?.issues[0]?.message;
    const typedLaw = {
      jurisdiction: 'ME',
      title: 'Law',
      title_language: 'en',
      field: 'other',
      source: 'x',
      seen: 'no',
    };
    expect(said({ eli: 'not an eli' })).toBe('matrix.invalid.eli');
    expect(said({ title_language: 'Montenegrin' })).toBe('matrix.invalid.language');
    expect(said({ jurisdiction: 'BA' })).toBe('matrix.invalid.made_by');
    expect(said({ made_by: 'brcko' })).toBe('matrix.invalid.made_by');
    expect(said({})).toBeUndefined();
  });

  it('is recorded by the coordinator and the lawyers of the partners, and by nobody else', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.besa, cast.dragan, cast.elira, cast.goran])
        await expect(recordLaw(cast.work(actor), law())).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(recordLaw(cast.work(cast.cene), law({ jurisdiction: 'X1' }))).rejects.toMatchObject({
        code: 'place_not_here',
      });
      const lawId = await recordLaw(cast.work(cast.cene), law());
      expect(await findLaw(tx, cast.actionId, lawId)).toMatchObject({
        jurisdiction: 'ME',
        verified: true,
        ofFile: false,
      });
    }));

  it('grows by versions, amending acts and places, and a place said again is corrected', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.cene);
      const lawId = await recordLaw(work, law());
      await addAmendment(work, { lawId, form: amendmentForm.parse({ gazette_number: '45/23' }) });
      const lawVersionId = await addVersion(work, { lawId, form: version() });
      await expect(describePlace(work, { lawVersionId, form: place('somewhere') })).rejects.toMatchObject({
        code: 'citation_place_unclear',
        field: 'place',
      });
      await describePlace(work, { lawVersionId, form: place('405(2)(a)') });
      await describePlace(work, { lawVersionId, form: place('art. 405 para 2 point a', 'Said better.') });
      await editVersion(work, { lawVersionId, form: version({ translation: 'official', language: 'en' }) });
      expect(await listAmendments(tx, lawId)).toMatchObject([{ gazetteNumber: '45/23' }]);
      expect(await listVersions(tx, lawId)).toMatchObject([{ id: lawVersionId, translation: 'official' }]);
      // Nobody has seen it in a source: it waits.
      expect(await listLawProvisions(tx, cast.actionId, { lawId, seen: true })).toEqual([]);
      expect(await listLawProvisions(tx, cast.actionId, { lawId })).toMatchObject([
        { path: 'art_405__para_2__point_a', says: 'Said better.', verified: false },
      ]);
      expect((await listCitableVersions(tx, cast.actionId, 'ME')).map(({ id }) => id)).toEqual([
        lawVersionId,
      ]);
      expect(await listCitableVersions(tx, cast.actionId, 'RS')).toEqual([]);
    }));

  it('of the file stays as a person left it when the file is loaded again', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const data = (await readDefinition('actions/shbb', 'laws.yaml', lawsFile, lawsFaults))!;
      await storeLaws(cast.work(cast.ana), data);
      const [first] = await listLaws(tx, cast.actionId);
      const form = law({ version: String(first!.version), jurisdiction: first!.jurisdiction });
      await expect(
        editLaw(cast.work(cast.ana), { lawId: first!.id, form: { ...form, version: 99 } }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
      await editLaw(cast.work(cast.ana), { lawId: first!.id, form });
      const next = structuredClone(data);
      next.laws[0]!.title = 'Said by the file';
      expect(await storeLaws(cast.work(cast.ana), next)).toBe(0);
      expect(await findLaw(tx, cast.actionId, first!.id)).toMatchObject({
        title: 'Zakon o mostovima',
        ofFile: false,
      });
    }));
});
