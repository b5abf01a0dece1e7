import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { readDefinition } from '../definition/read-definition.ts';
import { seriesFaults, seriesFile } from '../definition/series-file.ts';
import { storeSeries } from '../definition/store-series.ts';
import { addMapping } from './add-mapping.ts';
import { addSeriesValue } from './add-series-value.ts';
import { listSeriesMappings, listSeriesValues } from './queries.ts';
import { listCountedSeries } from './queries-staff.ts';
import { mappingForm, valueForm } from './schema.ts';

const day = (name: string, year: number, month: number, date: number) => ({
  [`${name}-year`]: String(year),
  [`${name}-month`]: String(month),
  [`${name}-day`]: String(date),
});
const level = valueForm.parse({
  jurisdiction: 'ME',
  ...day('period_from', 2031, 1, 1),
  ...day('period_to', 2031, 12, 31),
  ...day('as_of', 2031, 11, 4),
  verbatim: 'some level of preparation',
  document: 'SWD(2031) 1',
  page: '41',
  preliminary: 'yes',
  seen: 'yes',
});
const mapping = mappingForm.parse({
  mapper: 'Institute of Bridges',
  document: 'Bridges in numbers',
  year: '2031',
  jurisdiction: 'ME',
  number: '2,5',
  scale_from: '1',
  scale_to: '5',
  what: 'Readiness',
  seen: 'yes',
});

describe('what others published', () => {
  it('is added by those who follow it, with its document, and stays when the file changes', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const data = (await readDefinition('actions/shbb', 'series.yaml', seriesFile, seriesFaults))!;
      await storeSeries(cast.work(cast.ana), data);
      const levels = (await listCountedSeries(tx, cast.actionId)).find(({ kind }) => kind === 'level')!;
      const counts = (await listCountedSeries(tx, cast.actionId)).find(({ kind }) => kind === 'count')!;
      for (const actor of [cast.besa, cast.elira, cast.goran])
        await expect(
          addSeriesValue(cast.work(actor), { seriesId: levels.id, form: level }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      const work = cast.work(cast.cene);
      await addSeriesValue(work, { seriesId: levels.id, form: level });
      await expect(addSeriesValue(work, { seriesId: levels.id, form: level })).rejects.toMatchObject({
        code: 'series_value_known',
      });
      await expect(addMapping(work, { seriesId: counts.id, form: mapping })).rejects.toMatchObject({
        code: 'series_has_numbers',
      });
      await addMapping(work, { seriesId: levels.id, form: mapping });
      const next = structuredClone(data);
      for (const one of next.series) one.caveat = 'Said anew.';
      expect(await storeSeries(cast.work(cast.ana), next)).toBe(next.series.length);
      const values = (await listSeriesValues(tx, cast.actionId)).filter(
        ({ seriesId }) => seriesId === levels.id,
      );
      expect(values).toMatchObject([
        {
          verbatim: 'some level of preparation',
          value: null,
          page: '41',
          preliminary: true,
          asOf: '2031-11-04',
        },
      ]);
      const mapped = (await listSeriesMappings(tx, cast.actionId)).filter(
        ({ seriesId, year }) => seriesId === levels.id && year === 2031,
      );
      expect(mapped).toMatchObject([{ mapper: 'Institute of Bridges', number: 2.5, scaleTo: 5 }]);
    }));
});
