/** Drawn for Steady. Each stands beside words that say the same, so none is read aloud. */
const icon = {
  width: 16,
  height: 16,
  viewBox: '0 0 16 16',
  'aria-hidden': true,
  focusable: false,
  className: 'icon',
} as const;

export const SteadyMark = () => (
  <svg {...icon} width={24} height={24} viewBox="0 0 24 24">
    <path fill="currentColor" d="M12 2.5 2.5 10v11.5h19V10L12 2.5Zm0 2.6 7.4 5.8v8.5H4.6v-8.5L12 5.1Z" />
    <path fill="currentColor" d="M7 13.2h10v2H7zM9 16.4h6v2H9z" />
  </svg>
);
export const CautionIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M8 1.5 15.3 14H.7L8 1.5Zm0 3L3.3 12.5h9.4L8 4.5Zm-.75 2.7h1.5v2.6h-1.5V7.200Zm0 3.300h1.500V12h-1.500v-1.500Z"
    />
  </svg>
);
export const DoneIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M8 1.200a6.800 6.800 0 1 0 0 13.600A6.800 6.800 0 0 0 8 1.200Zm3.700 5.100-4.400 4.500-2.900-2.700 1-1.100 1.800 1.700 3.400-3.500 1.100 1.100Z"
    />
  </svg>
);
export const LateIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M8 1.200a6.800 6.800 0 1 0 0 13.600A6.800 6.800 0 0 0 8 1.200ZM7.200 4h1.600v5H7.200V4Zm0 6.200h1.600v1.700H7.200v-1.700Z"
    />
  </svg>
);
export const SoonIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M8 1.200a6.800 6.800 0 1 0 0 13.600A6.800 6.800 0 0 0 8 1.200Zm0 1.600a5.200 5.200 0 1 1 0 10.400A5.200 5.200 0 0 1 8 2.800Zm-.7 1.500v4.200l3 1.800.7-1.200-2.300-1.400V4.300H7.300Z"
    />
  </svg>
);
export const HoldIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M4.900 1.200h6.200l3.700 3.700v6.200l-3.700 3.700H4.900l-3.700-3.700V4.900l3.700-3.700ZM5.300 6v4h1.700V6H5.300Zm3.700 0v4h1.700V6H9Z"
    />
  </svg>
);
export const PlainIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M8 2.200a5.800 5.800 0 1 0 0 11.600A5.800 5.800 0 0 0 8 2.200Zm0 1.600a4.200 4.200 0 1 1 0 8.400 4.200 4.200 0 0 1 0-8.400Z"
    />
  </svg>
);
