import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildAgreement, times } from '../testing.ts';
import { findShownText } from './find-shown-text.ts';
import { listTexts } from './queries.ts';
import { saveAgreementText } from './save-agreement-text.ts';

it(
  'An address shows the version that it names, the one that holds now without a name, and no version that was never saved',
  staged(async (cast) => {
    const { callId } = await buildAgreement(cast, { draft: true });
    const shown = async (asked?: string) => {
      const owner = { actionId: cast.actionId, callId };
      const versions = await listTexts(tables(cast), owner);
      return findShownText(tables(cast), { ...owner, versions, asked, now: times.signed });
    };
    const { content, number } = await shown();
    expect(number).toBe(1);
    await expectRefusal(shown('1'), 'not_found');
    const own = { callId, reason: 'A lawyer read it.' };
    const elira = cast.work(cast.elira, times.signed);
    await saveAgreementText(elira, { ...own, seen: 0, content: `${content}\n\n# More\nMore.` });
    await saveAgreementText(elira, { ...own, seen: 1, content: `${content}\n\n# Less\nLess.` });
    expect((await shown()).content).toContain('# Less');
    expect((await shown('1')).content).toContain('# More');
    for (const asked of ['3', '99', '0', '-1', 'x', '']) await expectRefusal(shown(asked), 'not_found');
  }),
);
