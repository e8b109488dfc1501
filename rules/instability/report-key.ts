import type { Report } from '../case-records.ts';

/** One report is one form, made when it was opened. */
export const reportKey = (formId: string): string => `report:${formId}`;
export const formIdOf = ({ key }: Pick<Report, 'key'>): string => key.slice(reportKey('').length);
