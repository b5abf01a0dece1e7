import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { advocacyFile } from './advocacy.ts';
import { agreementFile } from './agreement.ts';
import { capacityFile } from './capacity.ts';
import { crossFaults, type Parts } from './cross-checks.ts';
import { DefinitionError, type DefinitionFault } from './faults.ts';
import { gridFile } from './grid.ts';
import { logframeFile } from './logframe.ts';
import { privacyFile } from './privacy.ts';
import { protectionFile } from './protection.ts';
import { actionFile } from './schema.ts';
import { voiceFile } from './voice.ts';
import { workplanFile } from './workplan.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** An Action as data: `action.yaml`, `logframe.yaml`, `workplan.yaml`, `privacy.yaml`, `voice.yaml`, `advocacy.yaml`, `capacity.yaml`, `agreement.yaml`, `protection.yaml` and `grids/*.yaml` of its folder. Its forms are read by `forms`, its standards, laws and series by `matrix`. */
export type ActionDefinition = Parts;

/**
 * Reads and checks an Action's folder. Unknown keys, unknown files, references to what is not there and numbers that
 * contradict each other are refused. Throws DefinitionError that says file, line, what was found and what was expected.
 */
export async function loadAction(folder: string): Promise<ActionDefinition> {
  await refuseUnknownFiles(folder);
  const read = <Content>(name: string, schema: z.ZodType<Content>) => readFileOf(folder, name, schema);
  const gridNames = (await namesIn(join(folder, 'grids'))).map((name) => `grids/${name}`);
  const [action, logframe, workplan, privacy, voice, advocacy, capacity, agreement, protection, ...grids] =
    await allOrFaults([
      read('action.yaml', actionFile),
      read('logframe.yaml', logframeFile),
      read('workplan.yaml', workplanFile),
      read('privacy.yaml', privacyFile),
      read('voice.yaml', voiceFile),
      read('advocacy.yaml', advocacyFile),
      read('capacity.yaml', capacityFile),
      read('agreement.yaml', agreementFile),
      read('protection.yaml', protectionFile),
      ...gridNames.map((name) => read(name, gridFile)),
    ] as const);
  const files = { action, logframe, workplan, privacy, voice, advocacy, capacity, agreement, protection };
  const definition: ActionDefinition = {
    action: action.content,
    logframe: logframe.content,
    workplan: workplan.content,
    privacy: privacy.content,
    voice: voice.content,
    advocacy: advocacy.content,
    capacity: capacity.content,
    agreement: agreement.content,
    protection: protection.content,
    grids: grids.map(({ content }) => content),
  };
  const faults = crossFaults(definition).map(({ in: part, path, expected }) =>
    (typeof part === 'number' ? grids[part]! : files[part]).fault(path, expected),
  );
  if (definition.action.slug !== basename(folder))
    faults.push(action.fault(['slug'], `the name of its folder, ${basename(folder)}`));
  if (faults.length > 0) throw new DefinitionError(faults);
  return definition;
}

const known = [
  'action.yaml',
  'logframe.yaml',
  'workplan.yaml',
  'privacy.yaml',
  'voice.yaml',
  'standards.yaml',
  'laws.yaml',
  'series.yaml',
  'advocacy.yaml',
  'capacity.yaml',
  'agreement.yaml',
  'protection.yaml',
  'grids',
  'forms',
];

async function refuseUnknownFiles(folder: string): Promise<void> {
  const faults = (await namesIn(folder))
    .filter((name) => !known.includes(name))
    .map((name) => faultOfFile(join(folder, name), 'an unknown file', `only ${known.join(', ')}`));
  if (faults.length > 0) throw new DefinitionError(faults);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new DefinitionError([faultOfFile(folder, 'nothing', 'a folder')]);
  }
}

async function readFileOf<Content>(
  folder: string,
  name: string,
  schema: z.ZodType<Content>,
): Promise<YamlFile<Content>> {
  const path = join(folder, name);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new DefinitionError([faultOfFile(path, 'nothing', 'a file')]);
  }
  return readYaml(text, path, schema);
}

function faultOfFile(file: string, found: string, expected: string): DefinitionFault {
  return { file, path: [], line: 1, column: 1, found, expected };
}

/** All files, or one error with the faults of all of them: who mends a definition sees the whole list. */
async function allOrFaults<const Reads extends readonly Promise<unknown>[]>(
  reads: Reads,
): Promise<{ -readonly [Index in keyof Reads]: Awaited<Reads[Index]> }> {
  const settled = await Promise.allSettled(reads);
  const failed = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
  const unforeseen = failed.find((reason) => !(reason instanceof DefinitionError));
  if (unforeseen) throw unforeseen;
  if (failed.length > 0)
    throw new DefinitionError(failed.flatMap((reason) => (reason as DefinitionError).faults));
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as {
    -readonly [Index in keyof Reads]: Awaited<Reads[Index]>;
  };
}
