/** The row of the plan with this name. */
export const planKey = (id: string): string => `plan:${id}`;
