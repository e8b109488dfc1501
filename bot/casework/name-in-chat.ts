import { capital, partAndInitials, roleName, type Invitation } from '#rules';

/** Chat is kept and searched: someone outside the council is named there by part and initials, in full only in the tab. */
export const nameInChat = ({ name, personIs, part }: Pick<Invitation, 'name' | 'personIs' | 'part'>): string => {
  if (personIs === 'child') return 'The child';
  if (personIs === 'worker') return `${name}, ${roleName(part)}`;
  if (personIs === 'nobody-yet') return `${capital(roleName(part))}, nobody named yet`;
  return capital(partAndInitials({ part, name }));
};
