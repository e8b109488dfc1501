import type { Invitation } from '../case-records.ts';
import { capital, roleName, wayWords } from './people.ts';

/** What of an invitation says who it is. */
export type Named = Pick<Invitation, 'name' | 'part'> & Partial<Pick<Invitation, 'personIs' | 'way'>>;

/** Chat is kept and searched: someone outside the council is named there by part and initials, in full only in the tab. */
const nameInChat = ({ name, personIs, part }: Named): string => {
  if (personIs === 'child') return 'The child';
  if (personIs === 'worker') return `${name}, ${roleName(part)}`;
  if (personIs === 'nobody-yet') return `${capital(roleName(part))}, nobody named yet`;
  const initials = name
    .split(/[\s,]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 3)
    .join('');
  return `${capital(roleName(part))} ${initials}`;
};

const inTurn = (names: readonly string[], of: (at: number) => string): readonly string[] =>
  names.map((name, at) => (names.indexOf(name) === names.lastIndexOf(name) ? name : of(at)));

/**
 * The names of several people in one card, in their order. Two who share part and initials are told apart by how they are reached;
 * where that is the same too, by their turn. `saysWay`: each line says beside the name how they are reached, and it is not said twice.
 */
export function namesInChat(people: readonly Named[], line?: 'saysWay'): readonly string[] {
  const names = people.map(nameInChat);
  const byWay = inTurn(names, (at) => {
    const { personIs, way } = people[at] ?? {};
    return way === undefined || personIs !== 'circle' ? (names[at] ?? '') : `${names[at] ?? ''}, ${wayWords(way)}`;
  });
  const shown = line === 'saysWay' ? names : byWay;
  return byWay.map((name, at) => {
    if (byWay.indexOf(name) === byWay.lastIndexOf(name)) return shown[at] ?? '';
    const turn = byWay.slice(0, at).filter((other) => other === name).length + 1;
    return `${shown[at] ?? ''} (${String(turn)})`;
  });
}
