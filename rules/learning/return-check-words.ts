export const RETURN_CHECK_NAMES = [
  '146',
  '213',
  '225',
  '226',
  '355',
  '371',
  '372',
  '373',
  '374',
  '379',
  '526',
  '527',
  '528',
  '529',
  '530',
  '531',
  '550',
  'no-type',
] as const;
export type ReturnCheck = (typeof RETURN_CHECK_NAMES)[number];

/**
 * Numbers of the published validation rules that a council can look at before it makes its return, each in our words.
 *
 * @source the rule list of the validators of the national return, 2024-25 and 2025-26; domain §7.1, §7.2; law §7.1
 */
const RETURN_CHECKS: Readonly<Record<ReturnCheck, string>> = {
  '146': 'The type of placement is not one that the return takes for that year.',
  '213': 'For this type no provider is given: leave it empty.',
  '225': 'A reason for the change of placement is needed.',
  '226': 'Around a temporary placement no reason is given: leave it empty.',
  '355': 'It began and ended on the same day.',
  '371': 'Nobody under 16 lives there by themselves: look at the type or the date of birth.',
  '372': 'Nobody under 10 is in custody: look at the type, the reason or the date of birth.',
  '373': 'Nobody under 4 lives in a school: look at the type or the date of birth.',
  '374': 'Nobody under 14 is in residential employment: look at the type or the date of birth.',
  '379': 'A temporary placement without a reason lasts seven days at most.',
  '526': 'Who provides it is missing.',
  '527': 'The council itself does not provide this type.',
  '528': 'Another council does not provide this type.',
  '529': 'Another public body does not provide this type.',
  '530': 'A private provider does not provide a home with parents.',
  '531': 'A voluntary provider does not provide a home with parents.',
  '550': 'Only a home with parents is provided by a parent.',
  'no-type': 'The register does not hold the type of placement.',
};

/** `526: Who provides it is missing.` */
export const returnCheckWords = (check: ReturnCheck): string =>
  check === 'no-type' ? RETURN_CHECKS[check] : `${check}: ${RETURN_CHECKS[check]}`;
