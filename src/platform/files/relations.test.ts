import { describe, expect, it } from 'vitest';
import { ArchiveError } from './archive-error.ts';
import { mustStayInside } from './relations.ts';

const frame = `Type="http://a.example/frame" Target="https://b.example/"`;

describe('a relation of an office file', () => {
  it('must not load something from outside, whatever its prefix, its quotes and what stands around it', () => {
    for (const part of [
      `<Relationship ${frame} TargetMode="External"/>`,
      `<r:Relationship\n${frame}\tTargetMode = 'External' ></r:Relationship>`,
      `<r\u00e0:Relationship ${frame} TargetMode="&#69;xternal"/>`,
      `<\u00c3\u00a0:Relationship ${frame} TargetMode="External"/>`,
      `<Relationship Id="a>b" ${frame} TargetMode="External"/>`,
      `<Relationship Id="a"/><x/><!-- don't --><Relationship ${frame} TargetMode="External"/>`,
    ])
      expect(() => mustStayInside(part), part).toThrow(ArchiveError);
  });

  it('may be a link, which only leads where somebody presses it, or stay inside', () => {
    for (const part of [
      '',
      '<Relationships xmlns="x"/>',
      `<Relationship ${frame}/>`,
      `<Relationship ${frame} TargetMode="Internal" />`,
      `<Relationship Type="x/hyperlink" Target="https://b.example/?a='b" TargetMode="External"></Relationship>`,
    ])
      expect(() => mustStayInside(part), part).not.toThrow();
  });

  it('that is not closed or not well formed is refused', () => {
    for (const part of [
      '<Relationship ',
      '<Relationship a="b>',
      '<Relationship a/>',
      '<Relationship "a"="b"c/>',
    ])
      expect(() => mustStayInside(part), part).toThrow(ArchiveError);
  });

  it('takes no longer for what was made to be slow: five megabytes are looked through in a moment', () => {
    const most = 5_000_000;
    const relation = (inside: string) => `<Relationship ${inside}/>`;
    for (const part of [
      ...['<', '<Relationship ', '<Relationship a="', '<a:', ' '].map((one) => one.repeat(most / one.length)),
      ...['a', ' ', '"', '=', "'", 'a=', 'a="" ', '<'].map((one) => relation(one.repeat(most / one.length))),
      relation(`a="b"`).repeat(most / 23),
    ]) {
      const began = process.cpuUsage();
      try {
        mustStayInside(part);
      } catch (error) {
        expect(error).toBeInstanceOf(ArchiveError);
      }
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1000, part.slice(0, 40)).toBeLessThan(2000);
    }
  });
});
