import {
  handInMaterial,
  keepOwnFile,
  linkMaterial,
  owedBy,
  publishMaterial,
  recordEcho,
  recordMaterial,
  reviewMaterial,
  saveText,
} from '../../advocacy/index.ts';
import { listStandards } from '../../matrix/index.ts';
import { addDays } from '../../platform/dates.ts';
import { type InventedMaterial, inventedMaterials } from '../invented/materials.ts';
import type { Staff } from './hire-staff.ts';
import { storePaper } from './lay-paper.ts';
import { type Applicant, at, type Player, type Stage } from './stage.ts';

/** Plans what is written: begun in several languages, reviewed by an officer of another partner, published, and reported on. */
export function planMaterials(stage: Stage, staff: Staff, applicants: ReadonlyMap<string, Applicant>): void {
  const [author] = applicants.values();
  for (const one of inventedMaterials) {
    const officer = staff.get(`grant.officer.${one.by.toLowerCase()}`)!;
    const reader = staff.get(`grant.officer.${one.reader.toLowerCase()}`)!;
    stage.timeline.plan(at(stage, one.on, '12:10'), async (now) => {
      const materialId = await write(stage, one, stage.work(officer, now), author!);
      if (one.published)
        planPublication(stage, one, materialId, { officer, reader, publisher: author!.name });
    });
  }
}

async function write(
  { actionId, store, language: languageOf }: Stage,
  { kind, topic, texts, published }: InventedMaterial,
  work: ReturnType<Stage['work']>,
  author: Applicant,
): Promise<string> {
  const materialId = await recordMaterial(work, {
    ...{ version: 0, kind, topic, jurisdiction: null, originalLanguage: texts[0]!.language },
    ...{ publisher: author.name, authorIds: [author.organisationId], namedAuthors: [], agreed: false },
  });
  for (const { language, title, ...text } of texts)
    await saveText(work, {
      materialId,
      language,
      form: {
        ...{ version: 0, translator: '', translationReviewer: '' },
        ...text,
        title: `${title} (demonstration)`,
      },
    });
  const standards = (await listStandards(work.tx, actionId)).slice(0, 2);
  const form = { standardIds: standards.map(({ id }) => id), recommendationIds: [] };
  await linkMaterial(work, { materialId, form });
  if (published) {
    const owedIn = owedBy(languageOf, author.name);
    const [{ language, title }] = texts as [InventedMaterial['texts'][number]];
    const lines = [title, '', owedIn(language).statement, ...halves(owedIn(language).disclaimer)];
    const file = await storePaper(store, lines);
    await keepOwnFile(work, { materialId, form: { language }, file, text: undefined, owedIn });
  }
  await handInMaterial(work, { materialId });
  return materialId;
}

/** In lines that fit a page. */
const halves = (words: string): string[] => words.match(/.{1,70}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];

function planPublication(
  stage: Stage,
  { on, echo, texts }: InventedMaterial,
  materialId: string,
  { officer, reader, publisher }: { officer: Player; reader: Player; publisher: string },
): void {
  const owedIn = owedBy(stage.language, publisher);
  stage.timeline.plan(at(stage, on + 2, '12:20'), async (now) => {
    // Everything that the rules ask about is ticked: translations that nobody read, and the file whose words cannot be read.
    const confirmed = [
      ...texts.map(({ language }) => `unread_translation:${language}`),
      `file_unread:${texts[0]!.language}`,
    ];
    const comment = 'Read in all languages (demonstration)';
    const form = { version: 3, decision: 'approved', comment, confirmed } as const;
    await reviewMaterial(stage.work(reader, now), { materialId, owedIn, form });
  });
  stage.timeline.plan(at(stage, on + 4, '12:30'), async (now) => {
    await publishMaterial(stage.work(officer, now), { materialId, owedIn });
  });
  if (echo)
    stage.timeline.plan(at(stage, echo.on + 1, '12:40'), async (now) => {
      await recordEcho(stage.work(officer, now), {
        ...{ materialId, outlet: echo.outlet, title: echo.title },
        ...{ appearedOn: addDays(stage.today, echo.on), url: null, language: 'en', jurisdiction: null },
      });
    });
}
