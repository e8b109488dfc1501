import { z } from 'zod';
import { EVIDENCED, type DipAnswer, type SampleFrame } from '#rules';

/* What of a dip sample stands in one cell as JSON. */

const FRAME = z.object({
  words: z.array(z.string()),
  meetings: z.array(z.tuple([z.string()], z.number())),
});
const ANSWERS = z.array(z.object({ question: z.string(), evidenced: z.enum(EVIDENCED), evidence: z.string() }));

export const SAMPLE_FRAME = (value: unknown): value is SampleFrame => FRAME.safeParse(value).success;
export const DIP_ANSWERS = (value: unknown): value is readonly DipAnswer[] => ANSWERS.safeParse(value).success;
