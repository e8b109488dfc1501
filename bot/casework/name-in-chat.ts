import { capital, roleName, type Invitation } from '#rules';

/** Chat is kept and searched: someone outside the council is named there by part and initials, in full only in the tab. */
export const nameInChat = ({ name, personIs, part }: Pick<Invitation, 'name' | 'personIs' | 'part'>): string => {
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
