import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { wordsAbout } from '../../../tests/support/stage.ts';
import { formFile } from '../form-file.ts';
import { formFromYaml } from '../load-form.ts';
import { isMadeKey, makeFormKey } from '../made-keys.ts';
import { publishForm } from '../publish-form.ts';
import { publishFormsOfAction } from '../publish-forms-of-action.ts';
import { getForm, listVersions } from '../queries.ts';
import { buildForm } from '../testing.ts';
import { addQuestion, addSection } from './add-to-draft.ts';
import { addFact, keepFacts } from './ask-only-if.ts';
import { changeSection } from './change-in-draft.ts';
import { describeDraft } from './describe-draft.ts';
import { discardDraft } from './discard-draft.ts';
import { moveInDraft } from './move-in-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { findDraft, listDrafts } from './queries.ts';
import { removeFromDraft } from './remove-from-draft.ts';
import { startDraft } from './start-draft.ts';
import { buildDraft, buildMadeForm } from './testing.ts';
import { translateDraft } from './translate-draft.ts';

async function drafted(body: (cast: Cast, draftId: string) => Promise<void>) {
  await rolledBack(async (tx) => {
    const cast = await castOf(tx);
    await body(cast, await buildDraft(cast.work(cast.elira), cast.work(cast.ana)));
  });
}
const yesNo = {
  question: { key: 'q', type: 'yes_no', label: { en: 'Is it true?' }, required: true },
  options: new Map(),
  newOptions: [],
} as const;

describe('A form that is made in the browser', () => {
  it('is begun by programme managers and grant officers', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const empty = { from: 'nothing', purpose: 'report', title: 'A', origin: 'Ours' } as const;
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.fatos, cast.goran, cast.hana, cast.ivo])
        await expectRefusal(startDraft(cast.work(actor), empty), 'not_permitted');
      for (const actor of [cast.elira, cast.ana])
        expect(await startDraft(cast.work(actor), empty)).toBeTypeOf('string');
    }));

  it('is changed, published and discarded by its own partner and the programme manager alone', () =>
    drafted(async (cast, draftId) => {
      for (const actor of [cast.foreign.elira, cast.fatos, cast.besa, cast.goran]) {
        const work = cast.work(actor);
        const seen = { draftId, version: 1 };
        for (const attempt of [
          moveInDraft(work, { draftId, piece: 's.money', by: -1 }),
          addSection(work, { ...seen, title: 'One', intro: '' }),
          addQuestion(work, { ...seen, into: 's.money', kind: 'yes_no', settings: yesNo }),
          changeSection(work, { ...seen, piece: 's.money', title: 'One', intro: '', after: [] }),
          describeDraft(work, { ...seen, title: 'A', intro: '', origin: 'B', hours: null, languages: [] }),
          removeFromDraft(work, { ...seen, piece: 's.money' }),
          keepFacts(work, { ...seen, piece: 's.money', keep: [], join: 'all' }),
          translateDraft(work, { ...seen, locale: 'sq', texts: new Map() }),
          publishDraft(work, seen),
          discardDraft(work, seen),
        ])
          await expectRefusal(attempt, 'not_permitted');
      }
    }));

  it('refuses what was typed about an older state of it', () =>
    drafted(async (cast, draftId) => {
      const work = cast.work(cast.elira);
      await addSection(work, { draftId, version: 1, title: 'One', intro: '' });
      const late = [
        addSection(work, { draftId, version: 1, title: 'Two', intro: '' }),
        removeFromDraft(work, { draftId, version: 1, piece: 's.money' }),
        publishDraft(work, { draftId, version: 1 }),
        discardDraft(work, { draftId, version: 1 }),
      ];
      const codes = await Promise.all(late.map((one) => one.catch(({ code }: { code: string }) => code)));
      // The section that was added has no question yet: that is said first.
      expect(codes).toEqual([
        'changed_meanwhile',
        'changed_meanwhile',
        'form_draft_incomplete',
        'changed_meanwhile',
      ]);
    }));

  it('is published as it was seen: not with what another person wrote meanwhile', () =>
    drafted(async (cast, draftId) => {
      const work = cast.work(cast.elira);
      const texts = new Map([['title', 'Formular']]);
      await translateDraft(work, { draftId, version: 1, locale: 'sq', texts });
      await expectRefusal(publishDraft(work, { draftId, version: 1 }), 'changed_meanwhile');
      await publishDraft(work, { draftId, version: 2 });
    }));

  it('is not there for another Action', () =>
    drafted(async (cast, draftId) => {
      const elsewhere = await castOf(cast.work(cast.ana).tx);
      const work = elsewhere.work(elsewhere.ana);
      await expectRefusal(discardDraft(work, { draftId, version: 1 }), 'not_found');
      expect(await listDrafts(work.tx, elsewhere.actionId, { limit: 9 })).toEqual([]);
    }));

  it('takes no section that the engine would not read', () =>
    drafted(async (cast, draftId) => {
      const work = cast.work(cast.elira);
      const seen = { draftId, version: 1, piece: 's.papers', title: 'Papers', intro: '' };
      for (const after of [['Not a key'], ['constructor']])
        await expectRefusal(changeSection(work, { ...seen, after }), 'malformed_request');
      await expectRefusal(
        addSection(work, { draftId, version: 1, title: '', intro: '' }),
        'malformed_request',
      );
      await changeSection(work, { ...seen, after: ['project'] });
    }));

  it('keeps an entry of each act, and none where nothing changed', () =>
    drafted(async (cast, draftId) => {
      const work = cast.work(cast.elira);
      const seen = async () => ({
        draftId,
        version: (await findDraft(work.tx, cast.actionId, draftId))!.version,
      });
      const piece = await addSection(work, { ...(await seen()), title: 'One', intro: '' });
      const question = await addQuestion(work, {
        ...(await seen()),
        into: piece,
        kind: 'yes_no',
        settings: yesNo,
      });
      await addFact(work, {
        ...(await seen()),
        piece: question,
        fact: { question: 'partners', equals: true },
      });
      await moveInDraft(work, { draftId, piece: question, by: -1 });
      await moveInDraft(work, { draftId, piece: 's.project', by: -1 });
      await removeFromDraft(work, { ...(await seen()), piece });
      await translateDraft(work, {
        ...(await seen()),
        locale: 'sq',
        texts: new Map([['title', 'Formular']]),
      });
      await translateDraft(work, {
        ...(await seen()),
        locale: 'sq',
        texts: new Map([['title', 'Formular']]),
      });
      expect(await wordsAbout(cast, draftId)).toEqual(
        ['start', 'add', 'add', 'ask', 'move', 'remove', 'translate'].map((word) => `form_draft.${word}`),
      );
      const { definition } = (await findDraft(work.tx, cast.actionId, draftId))!;
      expect(definition.title).toMatchObject({ sq: 'Formular' });
      expect(definition.sections.at(-1)!.questions.at(-1)).toMatchObject({
        when: { question: 'partners', equals: true },
      });
    }));

  it('is published as a form of its own, and followed by its next version', () =>
    drafted(async (cast, draftId) => {
      const work = cast.work(cast.elira);
      const id = await publishDraft(work, { draftId, version: 1 });
      const first = await getForm(work.tx, id);
      expect(isMadeKey(first.key)).toBe(true);
      expect(first.version).toBe(1);
      expect(await listDrafts(work.tx, cast.actionId, { limit: 9 })).toEqual([]);
      await expectRefusal(publishDraft(work, { draftId, version: 2 }), 'form_draft_not_in_state');
      const foreign = cast.work(cast.foreign.elira);
      await expectRefusal(startDraft(foreign, { from: 'version', formId: id }), 'not_permitted');
      const next = await startDraft(work, { from: 'version', formId: id });
      await expectRefusal(startDraft(work, { from: 'version', formId: id }), 'form_draft_open');
      const second = await getForm(work.tx, await publishDraft(work, { draftId: next, version: 1 }));
      expect([second.key, second.version]).toEqual([first.key, 2]);
      expect((await getForm(work.tx, id)).definition).toEqual(first.definition);
    }));

  it('begins no next version of a form of the Action’s files, and copies no feedback form', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const formId = await publishForm(cast.work(cast.ana), buildForm());
      await expectRefusal(startDraft(work, { from: 'version', formId }), 'form_of_files');
      const other = await publishForm(
        cast.work(cast.ana),
        buildForm({ key: 'feedback', purpose: 'evaluation' }),
      );
      await expectRefusal(startDraft(work, { from: 'copy', formId: other, title: 'A' }), 'form_not_copied');
      const elsewhere = await castOf(tx);
      await expectRefusal(
        startDraft(elsewhere.work(elsewhere.elira), { from: 'copy', formId, title: 'A' }),
        'form_unknown',
      );
    }));

  it('stays as it is when the Action starts again, and its key is refused in a file of the Action', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const made = await buildMadeForm(cast.work(cast.elira), cast.work(cast.ana));
      const before = await listVersions(tx, cast.actionId, made.key);
      await publishFormsOfAction(cast.work(cast.ana), 'actions/shbb');
      expect(await listVersions(tx, cast.actionId, made.key)).toEqual(before);
      const file = formFile(buildForm({ key: makeFormKey() }));
      expect(() => formFromYaml(file, 'forms/a.yaml')).toThrow(/forms\/a\.yaml:1: key: expected a key that/);
    }));

  it('is not published by a grant officer under a key of the Action’s files', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await expectRefusal(publishForm(cast.work(cast.elira), buildForm()), 'not_permitted');
      await publishForm(cast.work(cast.elira), buildForm({ key: makeFormKey() }));
    }));

  it('is not published without a budget, which the ranking needs, or with a text missing in its languages', () =>
    drafted(async (cast, draftId) => {
      const work = cast.work(cast.elira);
      const said = { title: 'A', intro: '', origin: 'Ours', hours: null, languages: ['mk'] };
      await describeDraft(work, { ...said, draftId, version: 1 });
      const draft = (await findDraft(work.tx, cast.actionId, draftId))!;
      expect(draft.gaps.untranslated).toMatchObject([{ locale: 'mk' }]);
      await describeDraft(work, { ...said, languages: [], draftId, version: 2 });
      await removeFromDraft(work, { draftId, version: 3, piece: 'q.budget' });
      const { gaps } = (await findDraft(work.tx, cast.actionId, draftId))!;
      expect(gaps.faults.map(({ code }) => code)).toEqual(['no_questions', 'no_budget']);
      await expectRefusal(publishDraft(work, { draftId, version: 4 }), 'form_draft_incomplete');
    }));

  it('is published in English and the languages that it needs alone', () =>
    drafted(async (cast, draftId) => {
      const work = cast.work(cast.elira);
      const texts = new Map([['title', 'Formular']]);
      await translateDraft(work, { draftId, version: 1, locale: 'sq', texts });
      const { definition } = await getForm(work.tx, await publishDraft(work, { draftId, version: 2 }));
      expect(definition.title).toEqual({ en: 'Form of the tests, once more' });
    }));

  it('is discarded and then changed no more', () =>
    drafted(async (cast, draftId) => {
      const work = cast.work(cast.elira);
      await discardDraft(work, { draftId, version: 1 });
      await expectRefusal(
        addSection(work, { draftId, version: 2, title: 'A', intro: '' }),
        'form_draft_not_in_state',
      );
    }));
});
