/**
 * What each call of the product to what is outside goes through: it may be noted, delayed, refused, cut off, or done with something
 * else there than was said.
 */
export type Through = <Answer>(
  call: string,
  said: readonly unknown[],
  does: (said: readonly unknown[]) => Promise<Answer>,
) => Promise<Answer>;

export const direct: Through = (_call, said, does) => does(said);

type Method = (...said: readonly unknown[]) => Promise<unknown>;

/** The same room, each of whose calls goes through that: `Meetings.change`, `post.send`. */
export function roomThrough<Room extends object>(name: string, room: Room, through: Through): Room {
  if (through === direct) return room;
  const calls = Object.entries<unknown>(room as Readonly<Record<string, unknown>>).map(([call, method]) => [
    call,
    (...said: readonly unknown[]) => through(`${name}.${call}`, said, (now) => (method as Method)(...now)),
  ]);
  return Object.fromEntries(calls) as Room;
}
