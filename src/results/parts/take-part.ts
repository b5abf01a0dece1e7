import { getDefinition } from '../../action/index.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listNarratives } from '../report/queries.ts';
import type { Section } from '../report/sections.ts';
import { writeNarrative } from '../report/write-narrative.ts';
import { lockPart } from './queries.ts';
import { listItems, type PartItem, saveTaken } from './queries-texts.ts';
import { type Item, isUntaken, reportHeading, sectionOf, withAdded } from './rules.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Adds each text of an accepted part at the end of its section of the report, below its heading, unless the report has it as it is. A text
 * that was added before is replaced where it still stands word for word. What else the section says stays. Problems: `not_permitted`, `not_found`, `report_part_not_in_state`, `report_part_closed`,
 * `report_part_taken`, `report_part_too_long` (section).
 */
export async function takePart(work: Work, { partId }: { partId: string }): Promise<void> {
  const part = await lockPart(work, partId, 'write');
  beginStep(work, partWorkflow, 'take', part);
  const untaken = (await listItems(work.tx, part.id)).filter(isUntaken);
  const { workplan } = await getDefinition(work.tx, work.actionId);
  const headingOf = (item: Item) => reportHeading(workplan, item, part.partnerName);
  const narratives = await listNarratives(work.tx, part.donorReportId);
  const bySection = Map.groupBy(untaken, ({ item }): Section => sectionOf(item));
  const headed = (item: Item, text: string) => (text === '' ? '' : `${headingOf(item)}\n${text}`);
  const added = ({ item, text, takenText }: PartItem) => ({
    text: headed(item, text),
    before: headed(item, takenText),
  });
  for (const [section, items] of bySection) {
    const { text, version } = narratives.get(section) ?? { text: '', version: 0 };
    const whole = withAdded(section, text, items.map(added));
    await writeNarrative(work, { donorReportId: part.donorReportId, section, text: whole, version });
  }
  for (const item of untaken) await saveTaken(work, part.id, item);
  await finishStep(work, partWorkflow, 'take', part.id, { texts: untaken.length, version: part.version });
}
