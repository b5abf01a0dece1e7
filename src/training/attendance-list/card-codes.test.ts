import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { queriesOf } from '../../../tests/support/queries-of.ts';
import { newId } from '../../platform/ids.ts';
import { buildTraining } from '../participants/testing.ts';
import { inFours, signsOf } from '../short-code.ts';
import { cardCode, cardCodes, ownersOf } from './card-codes.ts';
import { checkIn } from './check-in.ts';
import { listWrittenDown } from './queries.ts';
import { codeIn } from './schema.ts';

describe('the code that is printed on a card', () => {
  const ids = Array.from({ length: 500 }, newId);
  const alike = ['000001204259', '000001319385'].map((end) => `00000000-0000-4000-8000-${end}`);

  it('No two cards of an event have the same, and each leads to its own participant.', () => {
    const codes = cardCodes(ids);
    const ownerOf = ownersOf(ids);
    expect(new Set(codes.values()).size).toBe(ids.length);
    for (const [id, code] of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4})*$/);
      expect(ownerOf(codeIn(code))).toBe(id);
    }
  });

  it('It is read as people type it, and a part of it is nobody’s.', () => {
    const code = cardCode(ids[0]!);
    const ownerOf = ownersOf(ids);
    for (const typed of [code.toLowerCase(), ` ${code.replace('-', ' ')} `, code.replaceAll('0', 'o')])
      expect(ownerOf(codeIn(typed))).toBe(ids[0]);
    expect(ownerOf(codeIn(code).slice(0, 7))).toBeUndefined();
    expect(ownerOf('')).toBeUndefined();
    expect(signsOf('il-o')).toBe('110');
    expect(inFours('7K3M9QXT')).toBe('7K3M-9QXT');
  });

  it('What could be two people’s is taken for neither.', () => {
    const [one, other] = alike as [string, string];
    expect(ownersOf([one])(codeIn(cardCode(one)))).toBe(one);
    expect(ownersOf([one, other])(codeIn(cardCode(one)))).toBeUndefined();
  });

  it('Of two cards that begin alike each has a longer one, whoever else is there.', () => {
    const everybody = [alike[0]!, ...ids, alike[1]!];
    const codes = cardCodes(everybody);
    const ownerOf = ownersOf(everybody);
    expect(cardCode(alike[0]!)).toBe(cardCode(alike[1]!));
    expect(ownerOf(codeIn(cardCode(alike[0]!)))).toBeUndefined();
    for (const id of alike) {
      expect(codes.get(id)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
      expect(ownerOf(codeIn(codes.get(id)!))).toBe(id);
    }
    expect([...codes.values()].filter((code) => code.length > 9)).toHaveLength(2);
  });

  it('Ten thousand cards have ten thousand codes.', () => {
    const many = Array.from({ length: 10_000 }, newId);
    expect(new Set(cardCodes(many).values()).size).toBe(many.length);
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
      const [name] = await listWrittenDown(tx, cast.actionId, own.gatheringId);
      expect(noted.map((one) => one.name)).toEqual([name!.name, name!.name, undefined]);
    }));

  it('Each further scan costs one query.', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await buildTraining(tx, {
        ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
        days: ['2026-11-25'],
      });
      const work = cast.work(cast.elira);
      const asked = (cards: number) => {
        const scans = Array.from({ length: cards }, (_, at) => ({
          ...{ id: newId(), halfDay: '2026-11-25-morning', at: work.now },
          code: cardCode(participantIds[at % participantIds.length]!),
        }));
        return queriesOf(tx, (counting) => checkIn({ ...work, tx: counting }, { gatheringId, scans }));
      };
      await asked(participantIds.length);
      const one = await asked(1);
      expect((await asked(41)) - one).toBe(40);
    }));
});
