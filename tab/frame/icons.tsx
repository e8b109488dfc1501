/** Drawn for Steady. Each stands beside words that say the same, so none is read aloud. */
const icon = {
  width: 16,
  height: 16,
  viewBox: '0 0 16 16',
  'aria-hidden': true,
  focusable: false,
  className: 'icon',
} as const;

/** The mark of the app itself: the same inside and outside. */
export const SteadyMark = () => (
  <svg {...icon} width={24} height={24} viewBox="0 0 192 192" className="icon mark">
    <rect width="192" height="192" rx="36" fill="#0f5c6e" />
    <path d="M96 44 142 84v48H50V84Z" fill="#fff" stroke="#fff" strokeWidth="8" strokeLinejoin="round" />
    <path d="M84 132v-24a12 12 0 0 1 24 0v24Z" fill="#0f5c6e" />
    <rect x="32" y="142" width="128" height="10" rx="5" fill="#f2b84b" />
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
export const ApartIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M3.600 2.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4Zm8.800 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM1 8h5.200v5H1V8Zm8.800 0H15v5H9.800V8ZM7.250 1.500h1.500v13h-1.500v-13Z"
    />
  </svg>
);
export const PeopleIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M5.500 2.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5ZM11.500 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM1 13.500C1 10.500 3 9 5.500 9s4.500 1.500 4.500 4.500H1Zm10.300 0c0-1.500-.400-2.800-1.100-3.800 2.500-.500 4.800.700 4.800 3.800h-3.700Z"
    />
  </svg>
);
export const PaperIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M3 1.500h6.500L13 5v9.500H3v-13ZM4.500 3v10h7V6H8.500V3h-4Zm1 5h5v1.300h-5V8Zm0 2.400h5v1.300h-5v-1.300Z"
    />
  </svg>
);
export const TasksIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M2 2h5v5H2V2Zm1.400 1.400v2.200h2.200V3.400H3.400ZM2 9h5v5H2V9Zm1.400 1.400v2.200h2.200v-2.200H3.400ZM9 3.500h5.500V5H9V3.500Zm0 7h5.500V12H9v-1.500Z"
    />
  </svg>
);
export const PhoneIcon = () => (
  <svg {...icon}>
    <path
      fill="currentColor"
      d="M4 1.500 6.500 2l.700 3-1.500 1.300c.700 1.600 1.700 2.700 3.300 3.500l1.400-1.500 3 .800.600 2.500c-.300 1.800-1.500 2.900-3.200 2.900C6 14.500 1.500 9.500 1.500 5c0-1.800.900-3.200 2.500-3.500Z"
    />
  </svg>
);
export const JoinIcon = () => (
  <svg {...icon}>
    <path fill="currentColor" d="M1.500 4h8v8h-8V4Zm9 2.700L14.500 4v8l-4-2.700V6.700Z" />
  </svg>
);
