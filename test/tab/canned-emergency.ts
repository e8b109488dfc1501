import type { EmergencyView } from '#rules';

/* A record that is open in an emergency, and one that somebody has to look at; invented. */

export const emergency: EmergencyView = {
  mayOpen: true,
  hours: 4,
  own: [
    {
      opening: 'opening:C-9042:quentin-1',
      placement: 'placement:P-9042',
      child: 'C-9042 · Q.Z. · foster home',
      until: '2026-11-23T13:00:00Z',
      cases: [
        { words: 'IN-2026-9001: a time of instability', place: 'episode/IN-2026-9001' },
        { words: 'SM-2026-9001: placement stability meeting', place: 'meeting/SM-2026-9001' },
      ],
    },
  ],
  toLookAt: [
    {
      opening: 'opening:C-9051:otto-1',
      placement: 'placement:P-9051',
      child: 'C-9051 · A.B. · children’s home',
      who: 'Odo Oregano',
      reason: 'Found alone at the station at night, and the police asked who is responsible.',
      on: '2026-11-22',
      at: '2026-11-22T23:12:00Z',
      until: '2026-11-23T03:12:00Z',
      isOpen: false,
      read: ['IN-2026-9002', 'SM-2026-9004'],
    },
  ],
  found: [
    { found: 'right', words: 'It was right to open it' },
    { found: 'not-right', words: 'It was not right to open it' },
  ],
};
