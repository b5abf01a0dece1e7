import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameFrom } from './came-from.ts';

const hosts = ['action.example.org', 'localhost:3000'];

describe('the page a button was pressed on', () => {
  it('is none of another platform, and none that leads to one', () => {
    for (const referrer of [
      null,
      '',
      'no address',
      'https://evil.example/agreements',
      'https://action.example.org.evil.example/',
      'https://action.example.org@evil.example/',
      'https://action.example.org:8443/',
      'https://action.example.org//evil.example/',
      'https://action.example.org/\\evil.example/',
      'javascript://action.example.org/%0aalert(1)',
      'data:text/html,hello',
    ])
      expect([referrer, cameFrom(referrer, hosts)]).toEqual([referrer, undefined]);
  });

  it('is its path with what the list was narrowed to', () => {
    expect(cameFrom('https://action.example.org/staff/agreements?state=signed#top', hosts)).toBe(
      '/staff/agreements?state=signed',
    );
    expect(cameFrom('http://localhost:3000/tasks', hosts)).toBe('/tasks');
  });

  it('stays in the platform, whatever was sent', () => {
    const part = fc.oneof(
      fc.constantFrom('//', '/', '\\', '@', ':', '..', '%2f', 'evil.example'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const found = cameFrom(`https://action.example.org/${parts.join('')}`, hosts);
        if (found !== undefined)
          expect(new URL(found, 'https://action.example.org').host).toBe('action.example.org');
      }),
    );
  });
});
