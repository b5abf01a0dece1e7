import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { DefinitionError } from './faults.ts';
import { loadAction } from './load-action.ts';

const tiny = 'tests/fixtures/actions/tiny';
let folder: string;
let scratch: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'action-'));
  folder = join(scratch, 'tiny');
  await cp(tiny, folder, { recursive: true });
});
afterEach(() => rm(scratch, { recursive: true }));

/** Rewrites a file of the copy and returns what loading it says, a line a fault, without the scratch folder's name. */
async function saysAfter(file: string, change: (text: string) => string): Promise<string[]> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
  return says();
}

async function says(): Promise<string[]> {
  const error = await loadAction(folder).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DefinitionError)) throw error ?? new Error('it loaded');
  return error.message.replaceAll(`${folder}/`, '').split('\n');
}

describe('an Action that cannot be loaded says file, line, what was found and what was expected', () => {
  it('an unknown key', async () => {
    expect(await saysAfter('action.yaml', (text) => text.replace('currency:', 'curency:'))).toEqual([
      'action.yaml:2:1: currency: found nothing, expected a text',
      'action.yaml:14:1: curency: found the unknown key "curency", expected no such key here',
    ]);
  });

  it('a value of the wrong kind, three levels down', async () => {
    expect(await saysAfter('action.yaml', (text) => text.replace('number: 4', 'number: four'))).toEqual([
      'action.yaml:57:5: targets.0.number: found "four", expected a number',
    ]);
  });

  it('what OPSYS has of an indicator, without anything in it', async () => {
    expect(
      await saysAfter('logframe.yaml', (text) => text.replace(/opsys:\n(?: {10}.*\n){4}/, 'opsys: {}\n')),
    ).toEqual([
      expect.stringMatching(
        /^logframe\.yaml:\d+:\d+: results\.0\.indicators\.0\.opsys: .*at least one of code, unit/,
      ),
    ]);
  });

  it('a jurisdiction that neither the platform nor the Action knows', async () => {
    expect(
      await saysAfter('action.yaml', (text) =>
        text.replace('jurisdictions: [ME, AL]', 'jurisdictions: [ME, HR]'),
      ),
    ).toContain(
      'action.yaml:35:21: jurisdictions.1: found "HR", expected AL, BA, XK, ME, MK, RS, or one of ownJurisdictions',
    );
  });

  it('an unknown that gives no reason', async () => {
    expect(
      await saysAfter('action.yaml', (text) =>
        text.replace('{ value: LF-7, source: Invented for the tests }', '{ value: null }'),
      ),
    ).toEqual([
      'action.yaml:12:1: contractNumber: found {"value":null}, expected a value with its source, or null with the reason why it is not known',
    ]);
  });

  it('a kind of documents that there is none of and kinds of what has none', async () => {
    const rule = (more: string) => `{ months: 2, ${more}why: { en: So. } }`;
    const said = await saysAfter(
      'privacy.yaml',
      (text) =>
        `${text}  documents: ${rule('kinds: { minutes: 3, minuts: 3 }, ')}\n  calls: ${rule('kinds: { letter: 3 }, ')}\n`,
    );
    expect(said.map((line) => line.replace(/^privacy\.yaml:\d+:\d+: /, ''))).toEqual([
      'retention.documents.kinds.minuts: found 3, expected contract, annex, addendum, template, letter, minutes, procedure, other',
      'retention.calls.kinds.letter: found 3, expected no kinds in this rule',
    ]);
  });

  it('an Action that waits for ever for its documents', async () => {
    const [said] = await saysAfter(
      'privacy.yaml',
      (text) => `${text}  action: { months: 2, why: { en: So. } }\n`,
    );
    expect(said).toContain('retention.documents: found nothing, expected months for documents too');
  });

  it('a value without a source', async () => {
    const [said] = await saysAfter('action.yaml', (text) =>
      text.replace('{ value: LF-7, source: Invented for the tests }', '{ value: LF-7 }'),
    );
    expect(said).toMatch(/^action\.yaml:12:1: contractNumber: .*expected a value with its source/);
  });

  it('an activity of a partner that does not exist', async () => {
    expect(
      await saysAfter('workplan.yaml', (text) => text.replace('[north, south]', '[north, west]')),
    ).toEqual([
      'workplan.yaml:6:32: activities.0.partners.value.1: found "west", expected the key of the coordinator or an implementing partner',
    ]);
  });

  it('a cluster that is neither described nor said to be undescribed', async () => {
    const said = await saysAfter('workplan.yaml', (text) =>
      text.replace('cluster: papers', 'cluster: meetings'),
    );
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(
      /^action\.yaml:49:5: clusters\.0: .* expected its activities in workplan\.yaml, or the reason/,
    );
    expect(said[1]).toMatch(/^action\.yaml:50:5: clusters\.1: /);
  });

  it('a measurement outside the vocabulary', async () => {
    expect(await saysAfter('logframe.yaml', (text) => text.replace('[attended]', '[registered]'))).toEqual([
      'logframe.yaml:24:19: results.0.indicators.0.measurement.where.how.0: found "registered", expected one of attended, sub_grant, authored (records of kind engagement)',
    ]);
  });

  it('a measurement in a jurisdiction where the Action does not take place', async () => {
    expect((await saysAfter('logframe.yaml', (text) => text.replace('[ME, AL]', '[ME, RS]')))[0]).toContain(
      'found "RS", expected one of ME, AL',
    );
  });

  it('a target that contradicts its indicator', async () => {
    expect(await saysAfter('action.yaml', (text) => text.replace('number: 4', 'number: 5'))).toEqual([
      'action.yaml:57:5: targets.0.number: found 5, expected the target of the indicator clubs: 4',
    ]);
  });

  it('a grid whose weighted points do not add up', async () => {
    expect(await saysAfter('grids/simple.yaml', (text) => text.replace('weight: 2', 'weight: 1'))).toEqual([
      'grids/simple.yaml:5:1: maximum: found 15, expected 10, the sum of the weighted maxima of the criteria',
    ]);
  });

  it('a floor that nobody can miss', async () => {
    expect(await saysAfter('grids/simple.yaml', (text) => text.replace('floor: 5', 'floor: 2'))).toEqual([
      'grids/simple.yaml:10:5: sections.0.floor: found 2, expected more than 2 and at most 10, the least and the most points of the section',
    ]);
  });

  it('YAML that is none, in two files at once', async () => {
    await writeFile(join(folder, 'logframe.yaml'), 'results: [');
    const said = await saysAfter('action.yaml', (text) => `${text}slug: again\n`);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^action\.yaml:69:1: found Map keys must be unique.*expected valid YAML$/);
    expect(said[1]).toMatch(/^logframe\.yaml:1:/);
  });

  it('a missing file, an unknown file, a missing folder, a folder of another name', async () => {
    await rm(join(folder, 'workplan.yaml'));
    expect(await says()).toEqual(['workplan.yaml:1:1: found nothing, expected a file']);
    await writeFile(join(folder, 'budget.yaml'), '');
    expect((await says())[0]).toMatch(/^budget\.yaml:1:1: found an unknown file, expected only action\.yaml/);
    await rm(folder, { recursive: true });
    await expect(loadAction(folder)).rejects.toThrow('found nothing, expected a folder');
    await cp(tiny, join(scratch, 'other'), { recursive: true });
    await expect(loadAction(join(scratch, 'other'))).rejects.toThrow(
      'slug: found "tiny", expected the name of its folder, other',
    );
  });

  it('whatever key is renamed, the line of the fault is the line of the key', async () => {
    const text = await readFile(join(folder, 'action.yaml'), 'utf8');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: keysOf(text).length - 1 }), async (index) => {
        const { line, offset, name } = keysOf(text)[index]!;
        await writeFile(join(folder, 'action.yaml'), `${text.slice(0, offset)}x${text.slice(offset)}`);
        expect((await says()).join('\n')).toMatch(
          new RegExp(`action\\.yaml:${line}:\\d+: .*the unknown key "x${name}"`),
        );
      }),
      { numRuns: 40 },
    );
  });
});

function keysOf(text: string): { name: string; offset: number; line: number }[] {
  const lineCounter = new LineCounter();
  const keys: { name: string; offset: number; line: number }[] = [];
  visit(parseDocument(text, { lineCounter }), (_position, node) => {
    if (!isMap(node)) return;
    for (const item of node.items) {
      if (!isPair(item) || !isScalar(item.key) || !item.key.range) continue;
      const [offset] = item.key.range;
      keys.push({ name: String(item.key.value), offset, line: lineCounter.linePos(offset).line });
    }
  });
  return keys;
}

describe('an Action that can be loaded', () => {
  it('is the tiny one, with another donor, other clusters and two jurisdictions', async () => {
    const { action, workplan, grids } = await loadAction(tiny);
    expect(action.funder.name).toBe('Lake Foundation');
    expect(action.clusters.map(({ key }) => key)).toEqual(['meetings', 'papers']);
    expect(action.jurisdictions).toEqual(['ME', 'AL']);
    expect(workplan.activities[0]?.milestones[0]?.on.value).toBe('2026-06-01');
    expect(grids.map(({ key }) => key)).toEqual(['simple']);
  });
});
