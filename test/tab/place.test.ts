import { describe, expect, it } from 'vitest';
import { addressOf, firstPlace, whereIs } from '../../tab/place.ts';

describe('A place in the tab', () => {
  it('is a page, and what it is about after a slash', () => {
    expect(whereIs('desk')).toEqual({ page: 'desk', id: '' });
    expect(whereIs('meeting/SM-2026-9001')).toEqual({ page: 'meeting', id: 'SM-2026-9001' });
  });

  it.each(['', 'nowhere', 'meeting', 'meeting/', 'desk/extra', '../desk', 'constructor'])(
    'is not found when it is “%s”',
    (place) => {
      expect(whereIs(place)).toBeUndefined();
    },
  );

  it('has an address that a browser can go back to', () => {
    expect(addressOf('meeting/SM-2026-9001')).toBe('?page=meeting/SM-2026-9001');
    expect(addressOf('questionnaire/a b&c')).toBe('?page=questionnaire/a%20b%26c');
  });
});

describe('The first place that the tab opens', () => {
  it('is where the deep link points', () => {
    expect(firstPlace('?page=desk', { page: 'desk', subPage: 'meeting/SM-2026-9001' })).toBe('meeting/SM-2026-9001');
  });

  it('stays where the person had gone, when the page is loaded again', () => {
    expect(firstPlace('?page=episode/IN-2026-9001', { page: 'desk', subPage: 'meeting/SM-2026-9001' })).toBe(
      'episode/IN-2026-9001',
    );
  });

  it('in a Teams meeting is that meeting, by its chat', () => {
    expect(firstPlace('?page=meeting', { page: 'meeting', subPage: '', chat: '19:meeting_a@thread.v2' })).toBe(
      'in-meeting/19:meeting_a@thread.v2',
    );
  });

  it('is the desk when nothing else is said', () => {
    expect(firstPlace('', { page: '', subPage: '' })).toBe('desk');
    expect(firstPlace('?page=desk', { page: 'desk', subPage: '' })).toBe('desk');
  });
});
