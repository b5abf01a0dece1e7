import { describe, expect, it, vi } from 'vitest';
import { loadAction } from '../../../../action/index.ts';
import { printSheets } from '../../../../platform/documents/write-pdf.ts';
import { streetLanguages } from '../../../../platform/messages/street-languages.ts';
import { spokenLanguages } from '../../content.ts';
import { buildContent, buildPublicService } from '../../testing.ts';
import { type Leaflet, leafletSheets } from './leaflet-sheets.ts';
import { printsOnce } from './print-once.ts';

const { voice } = await loadAction('actions/shbb');
const languages = streetLanguages('messages', { mirrored: true, strict: true });
const offered = languages.offered.map((locale) => languages.find(locale)!);

function buildLeaflet(differing: Partial<Leaflet> = {}): Leaflet {
  return {
    language: languages.find('en')!,
    paper: 'a6',
    place: 'Serbia',
    area: 'Preševo / Preshevë',
    services: [buildPublicService({ checkedOn: '2026-11-20', checkDays: 30 })],
    help: voice.help.filter(({ jurisdiction }) => jurisdiction === 'RS'),
    today: '2026-11-29',
    address: 'https://example.org/services/en/RS/presevo',
    demonstration: true,
    ...differing,
  };
}
const wordsOf = (leaflet: Leaflet) => JSON.stringify(leafletSheets(leaflet).blocks);

describe('A leaflet', () => {
  it('says until when it holds: until the first of its checks ends', () => {
    const services = [
      buildPublicService({ checkedOn: '2026-11-20', checkDays: 30 }),
      buildPublicService({ checkedOn: '2026-11-25', checkDays: 14 }),
    ];
    const words = wordsOf(buildLeaflet({ services }));
    expect(words).toContain('29 November 2026');
    expect(words).toContain('9 December 2026');
  });

  it('holds what counts as checked, and nothing that is suspended, closed or to be rung first', () => {
    const named = (provider: string, mark: 'checked' | 'ring_first' | 'suspended' | 'closed') =>
      buildPublicService({ mark, content: buildContent({ provider }) });
    const services = [
      named('Shelter one', 'checked'),
      named('Shelter two', 'ring_first'),
      named('Shelter three', 'suspended'),
      named('Shelter four', 'closed'),
    ];
    const words = wordsOf(buildLeaflet({ services }));
    expect(words).toContain('Shelter one');
    expect(words).not.toMatch(/Shelter (two|three|four)/);
  });

  it('says that services are left out while their list has some to be rung first, and not otherwise', () => {
    const marked = (...marks: ('checked' | 'ring_first' | 'suspended')[]) =>
      wordsOf(buildLeaflet({ services: marks.map((mark) => buildPublicService({ mark })) }));
    expect(marked('checked', 'ring_first')).toContain('Some services are not on this sheet');
    expect(marked('checked', 'suspended')).not.toContain('Some services are not on this sheet');
  });

  it('says of a place that is kept secret that it is, and no more', () => {
    const content = buildContent({ placeKind: 'front_gate', address: null, provider: 'Shelter' });
    const words = wordsOf(buildLeaflet({ services: [buildPublicService({ content })] }));
    expect(words).toContain('kept secret');
    expect(words).not.toContain('Imagined Street');
  });

  it('names no language in letters that cannot be drawn', () => {
    const content = buildContent({ languages: Object.keys(spokenLanguages) });
    for (const language of offered)
      expect(wordsOf(buildLeaflet({ language, services: [buildPublicService({ content })] }))).not.toMatch(
        /[\p{Script=Ethiopic}\p{Script=Devanagari}\p{Script=Gurmukhi}]/u,
      );
  });

  it.each(offered.map((language) => [language.locale, language] as const))(
    'is set on both sizes of paper in %s',
    async (_, language) => {
      for (const [paper, width] of [
        ['a4', 595],
        ['a6', 297],
      ] as const) {
        const pdf = Buffer.from(await printSheets(leafletSheets(buildLeaflet({ language, paper })))).toString(
          'latin1',
        );
        expect(pdf).toMatch(new RegExp(`/MediaBox \\[0 0 ${width}\\.`));
        expect(pdf).toContain('/MarkInfo');
      }
    },
  );
});

describe('Printing once', () => {
  const sheets = (area: string) => leafletSheets(buildLeaflet({ area }));

  it('makes the same sheets once, also for those who ask at the same time, and others anew', async () => {
    let made = 0;
    const print = printsOnce(async () => Uint8Array.of(made++));
    await Promise.all([print(sheets('A')), print(sheets('A'))]);
    expect(print(sheets('A'))).toBeInstanceOf(Uint8Array);
    expect(made).toBe(1);
    await print(sheets('B'));
    expect(made).toBe(2);
  });

  it('sets one after the other, and has no place for more than may wait', async () => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const print = printsOnce(
      ({ title }) =>
        new Promise((resolve) => {
          begun.push(title);
          ends.push(() => resolve(new Uint8Array()));
        }),
      { waiting: 2 },
    );
    const [first, second] = [print(sheets('A')), print(sheets('B'))];
    expect(print(sheets('C'))).toBeUndefined();
    expect(print(sheets('B'))).toBe(second);
    await Promise.resolve();
    expect(begun).toEqual(['A']);
    ends[0]!();
    await first;
    await vi.waitFor(() => expect(begun).toEqual(['A', 'B']));
    ends[1]!();
    await second;
    expect(print(sheets('C'))).toBeInstanceOf(Promise);
  });

  it('keeps no more bytes than it may, and drops first what was not asked for longest', async () => {
    let made = 0;
    const print = printsOnce(
      async () => {
        made += 1;
        return new Uint8Array(10);
      },
      { bytes: 20 },
    );
    for (const area of ['A', 'B', 'A', 'C', 'A']) await print(sheets(area));
    expect(made).toBe(3);
    await print(sheets('B'));
    expect(made).toBe(4);
  });

  it('tries again what could not be printed, and goes on with the next', async () => {
    let tries = 0;
    const print = printsOnce(async () => {
      if (tries++ === 0) throw new Error('no thread');
      return new Uint8Array();
    });
    const [failing, next] = [print(sheets('A')), print(sheets('B'))];
    await expect(failing).rejects.toThrow('no thread');
    await expect(next).resolves.toBeInstanceOf(Uint8Array);
    await expect(print(sheets('A'))).resolves.toBeInstanceOf(Uint8Array);
  });
});
