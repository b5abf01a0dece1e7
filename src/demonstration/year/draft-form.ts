import { addQuestion, addSection, describeDraft, startDraft } from '../../forms/index.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

const mark = '(demonstration)';

/** Plans a form that a grant officer is still making: two of its questions are there, the budget and the Albanian texts are missing. */
export function planDraftForm(stage: Stage, staff: Staff): void {
  stage.timeline.plan(at(stage, -9, '09:30'), async (now) => {
    const work = stage.work(staff.get('grant.officer.al')!, now);
    const draftId = await startDraft(work, {
      ...{ from: 'nothing', purpose: 'application' },
      ...{ title: `Small grants for local bridges ${mark}`, origin: `Questions of our own ${mark}` },
    });
    const intro = `A short form for small organisations ${mark}.`;
    const into = await addSection(work, { draftId, version: 1, title: `Your project ${mark}`, intro });
    const settings = { options: new Map<string, string>(), newOptions: [] };
    await addQuestion(work, {
      ...{ draftId, version: 2, into, kind: 'summary' },
      settings: {
        ...settings,
        question: {
          ...{ key: 'q', type: 'long_text', required: true, words: 200 },
          label: { en: `Summary of the project ${mark}` },
        },
      },
    });
    await addQuestion(work, {
      ...{ draftId, version: 3, into, kind: 'number' },
      settings: {
        ...settings,
        question: {
          ...{ key: 'q', type: 'number', required: true, min: 1, max: 12, integer: true },
          ...{ label: { en: `Duration in months ${mark}` }, bounds: 'duration_months' },
        },
      },
    });
    await describeDraft(work, {
      ...{ draftId, version: 4, title: `Small grants for local bridges ${mark}`, intro: '' },
      ...{ origin: `Questions of our own ${mark}`, hours: 2, languages: ['sq'] },
    });
  });
}
