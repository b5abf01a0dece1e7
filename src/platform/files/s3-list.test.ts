import { expect, it } from 'vitest';
import { readS3List } from './s3-list.ts';

const sha256 = 'a1'.repeat(32);
const object = (key: string) =>
  `<Contents><Key>${key}</Key><LastModified>2026-11-27T10:00:00.000Z</LastModified><ETag>"x"</ETag><Size>12</Size></Contents>`;

it('tells of our files with their size and day, of nothing else, and of the next list', () => {
  const list = `<ListBucketResult><Name>mostura</Name>${object(`files/a1/a1/${sha256}`)}${object('files/notes.txt')}`;
  const lying = { sha256, size: 12, at: Date.parse('2026-11-27T10:00:00.000Z') };
  expect(readS3List(`${list}</ListBucketResult>`)).toEqual({ objects: [lying], next: undefined });
  expect(readS3List(`${list}<NextContinuationToken>t=1</NextContinuationToken>`)).toEqual({
    objects: [lying],
    next: 't=1',
  });
  expect(readS3List(`<Contents><Key>files/a1/a1/${sha256}</Key>`).objects).toEqual([]);
});

it('is read once, however a storage made it', () => {
  const workOf = (list: string) => {
    const before = process.cpuUsage();
    readS3List(list);
    return process.cpuUsage(before).user / 1000;
  };
  for (const piece of ['<Contents>', '<Contents><Key>', '<Key>', '<NextContinuationToken>', '</Contents>'])
    expect(workOf(piece.repeat(400_000)), piece).toBeLessThan(5000);
});
