import { addVersion, describePlace, inventedPlaces, recordLaw } from '../../matrix/index.ts';
import { addDays } from '../../platform/dates.ts';
import { inventedSources } from '../invented/cycles.ts';
import type { Player, Stage } from './stage.ts';

const source = 'Invented for the demonstration';

/** The code of each invented jurisdiction in the version that its Law answers cite. Returns the ids of the versions, by place. */
export async function recordLaws(stage: Stage, by: Player, places: number, now: string): Promise<string[]> {
  const work = stage.work(by, now);
  const { title, place } = inventedSources.law;
  const versions: string[] = [];
  for (const jurisdiction of inventedPlaces.slice(0, places)) {
    const lawId = await recordLaw(work, {
      version: 0,
      law: {
        jurisdiction,
        subJurisdiction: null,
        title,
        titleLanguage: 'en',
        englishTitle: '',
        field: 'criminal',
        number: 'DEMO-1',
        adoptedOn: addDays(stage.today, -2400),
        gazetteName: 'Imagined Gazette',
        gazetteNumber: '1',
        gazetteDate: addDays(stage.today, -2390),
        eli: '/eli/demonstration/law/1',
        url: null,
        repeals: '',
        repealedOn: null,
        note: '',
        source,
        verified: true,
      },
    });
    const lawVersionId = await addVersion(work, {
      lawId,
      form: {
        name: 'As published (demonstration)',
        validFrom: addDays(stage.today, -2390),
        language: 'en',
        translation: 'original',
        url: null,
        source,
      },
    });
    await describePlace(work, {
      lawVersionId,
      form: {
        place,
        subject: 'smuggling',
        says: 'Says that a person who was carried over a river is not punished for it.',
        source,
        verified: true,
      },
    });
    versions.push(lawVersionId);
  }
  return versions;
}
