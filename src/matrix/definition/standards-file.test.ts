import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DefinitionError } from '../../action/index.ts';
import { statusOfStandard } from '../rules.ts';
import { areas } from '../schema.ts';
import { readDefinition } from './read-definition.ts';
import { standardsFaults, standardsFile } from './standards-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standards-'));
  await cp('actions/shbb/standards.yaml', join(folder, 'standards.yaml'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (from: string) => readDefinition(from, 'standards.yaml', standardsFile, standardsFaults);

async function saysAfter(change: (text: string) => string): Promise<string[]> {
  const path = join(folder, 'standards.yaml');
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  const error = await read(folder).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DefinitionError)) throw error ?? new Error('it loaded');
  return error.message.replaceAll(`${folder}/`, '').split('\n');
}

describe('a file of standards that cannot be loaded says file, line, what was found and what was expected', () => {
  it('an instrument that is not there, and a CELEX number that is none', async () => {
    expect(
      (await saysAfter((text) => text.replace('instrument: echr-p4', 'instrument: echr-p5')))[0],
    ).toMatch(
      /^standards\.yaml:\d+:\d+: provisions\.60\.instrument: found "echr-p5", expected the key of an instrument$/,
    );
  });

  it('a CELEX number that is none', async () => {
    expect((await saysAfter((text) => text.replace('celex: 32002L0090', 'celex: 2002/90/EC')))[0]).toMatch(
      /^standards\.yaml:\d+:5: instruments\.13\.celex: found "2002\/90\/EC", expected a CELEX number, such as/,
    );
  });

  it('a provision under two standards, one under none, and one that is missing', async () => {
    const said = await saysAfter((text) => text.replace('[SMP-14]', '[SMP-10, SMP-99]'));
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/found "SMP-99", expected the key of a provision$/);
    expect(said[1]).toMatch(/found "SMP-10", expected a provision that no other standard has$/);
    expect(said[2]).toMatch(/provisions\.8\.key: found "SMP-14", expected a standard that has it$/);
  });

  it('what is verified without a source, and what expired without a day', async () => {
    const said = await saysAfter((text) =>
      text.replace(', source: news.un.org', '').replace('    validTo: 2025-12-31\n', ''),
    );
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/binding\.RS: .*expected a source, because it is verified or has a day$/);
    expect(said[1]).toMatch(/status: found "expired", expected validTo or successor/);
  });

  it('a jurisdiction that is none of the six, and an unknown key', async () => {
    const said = await saysAfter((text) =>
      text.replace('      XK: {', '      HR: {').replace('checkedOn:', 'checked:'),
    );
    expect(said.join('\n')).toMatch(/HR/);
    expect(said.join('\n')).toMatch(/found the unknown key "checked"/);
  });
});

describe('the standards of the Action', () => {
  it('gather seventy provisions, of which thirty-seven were seen in a source, into twenty to twenty-five', async () => {
    const file = (await read('actions/shbb'))!;
    expect(file.provisions).toHaveLength(70);
    expect(file.provisions.filter(({ seen }) => seen)).toHaveLength(37);
    expect(file.standards.length).toBeGreaterThanOrEqual(20);
    expect(file.standards.length).toBeLessThanOrEqual(25);
    expect(new Set(file.standards.map(({ area }) => area))).toEqual(new Set(areas));
  });

  it('none rests on proposals or expired policies alone, and each jurisdiction is said of every instrument', async () => {
    const file = (await read('actions/shbb'))!;
    const statuses = new Map(file.instruments.map(({ key, status }) => [key, status]));
    const of = new Map(file.provisions.map(({ key, instrument }) => [key, statuses.get(instrument)!]));
    for (const { key, provisions } of file.standards)
      expect([key, statusOfStandard(provisions.map((one) => of.get(one)!))]).not.toEqual([key, 'proposal']);
    for (const { key, binding } of file.instruments)
      expect([key, Object.keys(binding).sort()]).toEqual([key, ['AL', 'BA', 'ME', 'MK', 'RS', 'XK']]);
    expect(file.instruments.filter(({ binding }) => binding.XK?.as === 'party')).toEqual([]);
  });

  it('speak in our own words: nobody is illegal', async () => {
    const file = (await read('actions/shbb'))!;
    const own = JSON.stringify([file.provisions.map(({ says }) => says), file.standards]);
    expect(own).not.toMatch(/illegal|ilegal|нелегал|илегал/iu);
  });
});

it('an Action without the file has no standards', async () => {
  expect(await read('tests/fixtures/actions/tiny')).toBeUndefined();
});
