import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { DefinitionError } from '../../action/index.ts';
import { eliAddressOf } from '../law/queries.ts';
import { lawsFaults, lawsFile } from './laws-file.ts';
import { readDefinition } from './read-definition.ts';
import { seriesFaults, seriesFile } from './series-file.ts';
import { storeLaws } from './store-laws.ts';
import { storeSeries } from './store-series.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laws-'));
  for (const name of ['laws.yaml', 'series.yaml']) await cp(`actions/shbb/${name}`, join(folder, name));
});
afterEach(() => rm(folder, { recursive: true }));

const laws = (from = 'actions/shbb') => readDefinition(from, 'laws.yaml', lawsFile, lawsFaults);
const series = (from = 'actions/shbb') => readDefinition(from, 'series.yaml', seriesFile, seriesFaults);

async function saysAfter(name: string, change: (text: string) => string): Promise<string> {
  const path = join(folder, name);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  const error = await (name === 'laws.yaml' ? laws(folder) : series(folder)).catch(
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DefinitionError)) throw error ?? new Error('it loaded');
  return error.message.replaceAll(`${folder}/`, '');
}

describe('files of laws and series that cannot be loaded', () => {
  it('name the line of a place that is none, and of a law of Bosnia and Herzegovina whose maker is not said', async () => {
    expect(
      await saysAfter('laws.yaml', (text) => text.replace('path: art_298', 'path: article-298')),
    ).toMatch(
      /^laws\.yaml:\d+:\d+: laws\.0\.versions\.0\.provisions\.0\.path: found "article-298", expected a place such as art_298__para_2$/,
    );
    await cp('actions/shbb/laws.yaml', join(folder, 'laws.yaml'));
    expect(await saysAfter('laws.yaml', (text) => text.replace('    subJurisdiction: state\n', ''))).toMatch(
      /expected subJurisdiction for Bosnia and Herzegovina, and for no other jurisdiction$/,
    );
  });

  it('name the line of a number put beside a publisher’s words, and of words without their page', async () => {
    const level = (more: string) => (text: string) =>
      text.replace(
        'values: []',
        `values: [{ from: 2024-01-01, to: 2024-12-31, jurisdiction: ME, document: SWD, verified: true, ${more} }]`,
      );
    expect(await saysAfter('series.yaml', level('verbatim: some words, page: "12", value: 3'))).toContain(
      'expected verbatim with document and page, and no value',
    );
    await cp('actions/shbb/series.yaml', join(folder, 'series.yaml'));
    expect(await saysAfter('series.yaml', level('verbatim: some words'))).toContain(
      'expected verbatim with document',
    );
  });
});

describe('the laws and series of the Action', () => {
  it('hold the six jurisdictions, no verdict, and mark what is from memory', async () => {
    const { laws: all } = (await laws())!;
    expect(new Set(all.map(({ jurisdiction }) => jurisdiction))).toEqual(
      new Set(['AL', 'BA', 'XK', 'ME', 'MK', 'RS']),
    );
    for (const { key, source, verified } of all)
      if (source === 'From memory') expect([key, verified]).toEqual([key, false]);
    expect(JSON.stringify(all)).not.toMatch(/illegal|compliant|Kosovo(?!\*)/iu);
    const { series: others } = (await series())!;
    for (const words of others.filter(({ kind }) => kind !== 'count')) expect(words.values).toEqual([]);
  });

  it('are stored once, by the system or the coordinator, and an Action without the files has none', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const [lawData, seriesData] = [(await laws())!, (await series())!];
      await expect(storeLaws(cast.work(cast.besa), lawData)).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(storeSeries(cast.work(cast.cene), seriesData)).rejects.toMatchObject({
        code: 'not_permitted',
      });
      expect(await storeLaws(cast.work(cast.ana), lawData)).toBe(lawData.laws.length);
      expect(await storeLaws(cast.work(cast.ana), lawData)).toBe(0);
      expect(await eliAddressOf(tx, cast.actionId, 'AL')).toBe(lawData.eliAddresses.AL!.address);
      expect(await eliAddressOf(tx, cast.actionId, 'RS')).toBe('');
      expect(await storeSeries(cast.work(cast.ana), seriesData)).toBe(seriesData.series.length);
      expect(await storeSeries(cast.work(cast.ana), seriesData)).toBe(0);
      expect(await laws('tests/fixtures/actions/tiny')).toBeUndefined();
    }));

  it('keep the version that citations point at when a law is described anew', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const data = (await laws())!;
      const ids = async () =>
        (await tx.selectFrom('matrix.lawVersion').select('id').orderBy('id').execute()).map(({ id }) => id);
      await storeLaws(cast.work(cast.ana), data);
      const before = await ids();
      const next = structuredClone(data);
      next.laws[0]!.versions[0]!.provisions[0]!.says = 'Described anew.';
      expect(await storeLaws(cast.work(cast.ana), next)).toBe(1);
      expect(await ids()).toEqual(before);
    }));
});
