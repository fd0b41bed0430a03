import { describe, expect, test } from 'vitest';
import { dayInAddress, dayOf, writtenDay } from '#electron/import/metadata/dates';

describe('dayOf', () => {
  test.each([
    ['2026-01-06', '2026-01-06'],
    ['2026-01-06T23:30:00-08:00', '2026-01-06'],
    ['2026/1/6', '2026-01-06'],
    ['2026.01.06 10:00', '2026-01-06'],
    ['20260106', '2026-01-06'],
    ['20260106T101500Z', '2026-01-06'],
    ['1767657600', '2026-01-06'],
    ['1767657600000', '2026-01-06'],
    ['January 6, 2026', '2026-01-06'],
    ['Jan. 6th 2026', '2026-01-06'],
    ['Tuesday, 6 January 2026', '2026-01-06'],
    ['06 Jan 2026', '2026-01-06'],
    ['Tue, 06 Jan 2026 10:15:00 GMT', '2026-01-06'],
    ['6. Januar 2026', '2026-01-06'],
    ['6 de enero de 2026', '2026-01-06'],
    ['le 6 janvier 2026', '2026-01-06'],
    ['1er février 2026', '2026-02-01'],
    ['6 gennaio 2026', '2026-01-06'],
    ['6 января 2026 г.', '2026-01-06'],
    ['6 stycznia 2026', '2026-01-06'],
    ['2026年1月6日', '2026-01-06'],
    ['2026년 1월 6일', '2026-01-06'],
    ['06.01.2026', '2026-01-06'],
    ['13/01/2026', '2026-01-13'],
    ['01/13/2026', '2026-01-13'],
  ])('%s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  test.each([
    '2026',
    'January 2026',
    '2026-01',
    '2026-02-30',
    '06/01/2026',
    '2026-13-01',
    'in 6 days',
    'version 1.2.2026.4',
    'May we 5 ask',
    '',
  ])('no certain day: %s', (text) => {
    expect(dayOf(text)).toBeNull();
  });

  test('the first date of a longer line', () => {
    expect(writtenDay('Posted on 6 January 2026 at noon, updated 9 January 2026')).toBe('2026-01-06');
  });
});

describe('dayInAddress', () => {
  test.each([
    ['https://x.y/2026/01/06/some-title/', '2026-01-06'],
    ['https://x.y/news/2026-01-06-title.html', '2026-01-06'],
    ['https://x.y/world/2026/jan/06/title', '2026-01-06'],
    ['https://x.y/20260106/title', '2026-01-06'],
    ['https://x.y/2026/01/title', null],
    ['https://x.y/p/202601069876', null],
    ['https://x.y/?d=2026/01/06', null],
    ['https://x.y/2026/13/06/', null],
  ])('%s', (url, day) => {
    expect(dayInAddress(url)).toBe(day);
  });
});
