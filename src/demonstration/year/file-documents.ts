import { addDocument, indexDocument, listParticipants, reviseDocument } from '../../action/index.ts';
import { addDays } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { inventedDocuments } from '../invented/documents.ts';
import type { Staff } from './hire-staff.ts';
import { storePaper } from './lay-paper.ts';
import { at, type Stage } from './stage.ts';

/** Plans the documents of the Action: five kinds, one with a second version, one for the coordinator alone. */
export function planDocuments(stage: Stage, staff: Staff): void {
  for (const { on, from, to, lines, later, ...said } of inventedDocuments)
    stage.timeline.plan(at(stage, on + 1, '12:00'), async (now) => {
      const work = indexing(stage, stage.work(staff.get('programme.manager')!, now));
      const participants = await listParticipants(work.tx, work.actionId);
      const idOf = (side: typeof from) =>
        participants.find(({ role }) => role === (side === 'authority' ? 'contracting_authority' : side))
          ?.id ?? null;
      const documentId = await addDocument(work, {
        form: {
          ...{ ...said, title: `${said.title} (demonstration)`, datedOn: addDays(stage.today, on) },
          ...{ senderId: idOf(from), senderName: '', recipientId: idOf(to), recipientName: '' },
        },
        file: await storePaper(stage.store, [said.title, ...lines]),
      });
      if (later)
        stage.timeline.plan(at(stage, later.on, '12:00'), async (then) => {
          const file = await storePaper(stage.store, [said.title, ...later.lines]);
          const form = { note: `${later.note} (demonstration)`, version: 1 };
          const next = indexing(stage, stage.work(staff.get('programme.manager')!, then));
          await reviseDocument(next, { documentId, form, file });
        });
    });
}

/** The year is built before the jobs run: the text of a file is read at once. */
function indexing({ store }: Stage, work: Work): Work {
  return {
    ...work,
    enqueue: async (word, data) =>
      word === 'document.index'
        ? indexDocument(work, { versionId: String(data.versionId), store })
        : work.enqueue(word, data),
  };
}
