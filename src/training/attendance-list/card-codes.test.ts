import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { buildTraining } from '../participants/testing.ts';
import { inFours, signsOf } from '../short-code.ts';
import { cardCode, cardCodes, ownerOf } from './card-codes.ts';
import { checkIn } from './check-in.ts';
import { codeIn } from './schema.ts';

describe('the code that is printed on a card', () => {
  const ids = Array.from({ length: 500 }, newId);

  it('No two cards of an event have the same, and each leads to its own participant.', () => {
    const codes = cardCodes(ids);
    expect(new Set(codes.values()).size).toBe(ids.length);
    for (const [id, code] of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4})*$/);
      expect(ownerOf(codeIn(code), ids)).toBe(id);
    }
  });

  it('It is read as people type it, and a part of it is nobody’s.', () => {
    const code = cardCode(ids[0]!);
    for (const typed of [code.toLowerCase(), ` ${code.replace('-', ' ')} `, code.replaceAll('0', 'o')])
      expect(ownerOf(codeIn(typed), ids)).toBe(ids[0]);
    expect(ownerOf(codeIn(code).slice(0, 7), ids)).toBeUndefined();
    expect(ownerOf('', ids)).toBeUndefined();
    expect(signsOf('il-o')).toBe('110');
    expect(inFours('7K3M9QXT')).toBe('7K3M-9QXT');
  });

  it('What could be two people’s is taken for neither.', () => {
    const [id] = ids as [string];
    expect(ownerOf(codeIn(cardCode(id)), [id, id])).toBeUndefined();
  });

  it('Typed at the door it records its holder, and of another event nobody.', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const host = {
        ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
        days: ['2026-11-25'],
      };
      const own = await buildTraining(tx, host);
      const other = await buildTraining(tx, host);
      const [here, there] = [own.participantIds[0]!, other.participantIds[0]!];
      const work = cast.work(cast.elira);
      const scan = (code: string) => ({ id: newId(), code, halfDay: '2026-11-25-morning', at: work.now });
      const noted = await checkIn(work, {
        gatheringId: own.gatheringId,
        scans: [scan(cardCode(here).toLowerCase()), scan(here), scan(cardCode(there))],
      });
      expect(noted.map(({ result, problem }) => problem ?? result)).toEqual([
        ...['noted', 'known', 'code_of_another_gathering'],
      ]);
    }));
});
