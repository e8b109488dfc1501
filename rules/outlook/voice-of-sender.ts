import type { CirclePerson } from '../case-records.ts';
import type { Role, Voice } from '../vocabulary.ts';

const CARERS: readonly Role[] = ['foster-carer', 'adopter', 'household-member', 'carers-own-child'];
const PROVIDER: readonly Role[] = ['provider-manager', 'home-manager', 'key-worker'];

/**
 * Whose voice a mail carries, by what its sender is in the child’s life: a suggestion, which whoever reports can change.
 *
 * @source Torbay T-42
 */
export const voiceOfSender = ({ part }: Pick<CirclePerson, 'part'>): Voice =>
  CARERS.includes(part) ? 'carer' : PROVIDER.includes(part) ? 'agency' : 'other';
