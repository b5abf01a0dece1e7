import fs from 'node:fs';
import { z } from 'zod';

/** A name that an engineer would not look for: what to say instead, the places it is meant for, those where it means itself, and the phrase in which it does. */
const dictionary = z.array(
  z.strictObject({
    name: z.string(),
    instead: z.string(),
    in: z.array(z.string()).optional(),
    except: z.array(z.string()).optional(),
    unless: z.string().optional(),
  }),
);
export type Dictionary = z.infer<typeof dictionary>;

/** The dictionary of the repository. */
export function readNames(): Dictionary {
  return dictionary.parse(JSON.parse(fs.readFileSync('scripts/names.json', 'utf8')));
}

/** Names of the dictionary in a file's name, its identifiers and its comments; what stands in quotes is not read. */
export function findNames(file: string, source: string, names: Dictionary): string[] {
  const asked = names.filter(
    ({ in: places, except }) =>
      (places?.some((place) => file.startsWith(place)) ?? true) &&
      !except?.some((place) => file.startsWith(place)),
  );
  if (asked.length === 0) return [];
  const code = source.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
  const words = [
    ...file.split('/').slice(file.startsWith('messages/') ? 0 : -1),
    ...(code.match(/\w+/g) ?? []),
  ];
  const found = [...new Set(words)].flatMap((word) => {
    const parts = ` ${partsOf(word)} `;
    return asked
      .filter(({ name, unless }) => (unless ? parts.replace(unless, '') : parts).includes(` ${name} `))
      .map(({ name, instead }) => `${file}: '${word}' says '${name}'; say ${instead}`);
  });
  return [...new Set(found)];
}

/** What `npm run check` asks: the names of the dictionary anywhere in the code, or nothing. */
export async function checkNames(): Promise<string | undefined> {
  const names = readNames();
  const places = ['src', 'tests', 'scripts', 'bench', 'proofs'].filter((place) => fs.existsSync(place));
  const files = places.flatMap((place) =>
    fs
      .readdirSync(place, { recursive: true, encoding: 'utf8' })
      .map((name) => `${place}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.(tsx?|mts)$/.test(name) && !name.startsWith('scripts/names')),
  );
  const faults = [
    ...files.flatMap((file) => findNames(file, fs.readFileSync(file, 'utf8'), names)),
    ...fs.readdirSync('messages').flatMap((area) => findNames(`messages/${area}`, '', names)),
  ];
  return faults.length > 0 ? faults.join('\n') : undefined;
}

/** `openHouseDoor`, `open_house_door` and `open-house-door` are `open house door`. */
function partsOf(word: string): string {
  return word
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}
